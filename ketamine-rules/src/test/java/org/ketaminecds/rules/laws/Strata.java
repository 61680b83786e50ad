package org.ketaminecds.rules.laws;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;

/**
 * What cases can show of each recommendation: that it applies, and of each line of its condition
 * and of the scope around it that it does not apply for that line, and cannot be judged for want of
 * its datum. Counts how many cases show each.
 */
final class Strata {

  private final Map<String, Integer> cases = new LinkedHashMap<>();

  Strata(Guidance guidance) {
    guidance.rules().forEach(rule -> add(rule, guidance.guidelines().get(rule.guideline())));
  }

  private void add(Guidance.GuidanceRule rule, Guidance.ScopedGuideline source) {
    String id = rule.recommendation().id();
    cases.put(applies(id), 0);
    Set<Line> reach = lines(source.reach());
    Set<Line> lines = new LinkedHashSet<>(lines(rule.when()));
    lines.addAll(rule.beyondScope() ? reach : lines(source.scope()));
    for (Line line : lines) {
      // Of a source that is for other countries nothing is judged.
      if (!reach.contains(line)) {
        cases.put(fails(id, line.written()), 0);
      }
      // The day of a case is always known.
      if (!(line instanceof InForce)) {
        cases.put(open(id, line.written()), 0);
      }
    }
  }

  private static Set<Line> lines(Condition condition) {
    Set<Line> lines = new LinkedHashSet<>();
    if (condition instanceof Group group) {
      group.parts().forEach(part -> lines.addAll(lines(part)));
    } else if (condition instanceof Line line) {
      lines.add(line);
    }
    return lines;
  }

  private static String applies(String id) {
    return id + " applies";
  }

  private static String fails(String id, String line) {
    return "%s does not apply for: %s".formatted(id, line);
  }

  private static String open(String id, String line) {
    return "%s cannot be judged for want of: %s".formatted(id, line);
  }

  /** Takes note of what an answer shows. */
  void note(Assessment assessment) {
    assessment.results().forEach(this::note);
  }

  private void note(RecommendationResult result) {
    String id = result.recommendation().id();
    if (result instanceof RecommendationResult.Applies) {
      count(applies(id));
      return;
    }
    boolean fails = result instanceof RecommendationResult.DoesNotApply;
    result
        .because()
        .forEach(
            reason -> count(fails ? fails(id, reason.required()) : open(id, reason.required())));
  }

  private void count(String stratum) {
    cases.computeIfPresent(stratum, (one, count) -> count + 1);
  }

  int size() {
    return cases.size();
  }

  /** What no case shows. */
  List<String> unseen() {
    return cases.entrySet().stream()
        .filter(one -> one.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the fewest cases show, and how many do. */
  Map.Entry<String, Integer> rarest() {
    return cases.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
  }
}
