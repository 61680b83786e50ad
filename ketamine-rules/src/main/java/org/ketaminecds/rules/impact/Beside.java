package org.ketaminecds.rules.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;

/** What is different between two answers beside the recommendations and the advice. */
final class Beside {

  private static final String NOTHING = "not said";

  private Beside() {}

  static List<String> of(Assessment before, Assessment after) {
    List<String> words = new ArrayList<>();
    compare(words, "The support of %s", support(before), support(after));
    compare(words, "The case by the scope of %s", coverage(before), coverage(after));
    compare(words, "The conflict about %s", conflicts(before), conflicts(after));
    return words;
  }

  private static void compare(
      List<String> words, String about, Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, NOTHING);
      String now = after.getOrDefault(name, NOTHING);
      if (!old.equals(now)) {
        words.add((about + " was \"%s\" and is now \"%s\".").formatted(name, old, now));
      }
    }
  }

  private static Map<String, String> support(Assessment answer) {
    Map<String, String> support = new LinkedHashMap<>();
    answer.support().forEach(one -> support.put(one.indication(), one.support().label()));
    return support;
  }

  private static Map<String, String> coverage(Assessment answer) {
    Map<String, String> coverage = new LinkedHashMap<>();
    answer.coverage().forEach(one -> coverage.put(one.guideline(), one.scope().label()));
    return coverage;
  }

  private static Map<String, String> conflicts(Assessment answer) {
    Map<String, String> conflicts = new LinkedHashMap<>();
    answer.conflicts().forEach(one -> conflicts.put(one.question(), words(one)));
    return conflicts;
  }

  private static String words(Conflict conflict) {
    return "for %s, against %s"
        .formatted(String.join(", ", conflict.inFavour()), String.join(", ", conflict.against()));
  }
}
