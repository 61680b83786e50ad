package org.ketaminecds.rules.guidance;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.text.Node;

/** Checks what shows only when all recommendations are read. */
final class GuidanceChecks {

  private GuidanceChecks() {}

  /**
   * Checks the rules that could be read.
   *
   * @param ids the ids of all recommendations, those included that could not be read
   */
  static void check(
      List<Node.Text> ids,
      List<Guidance.GuidanceRule> rules,
      List<Guidance.ScopedGuideline> guidelines,
      Problems problems) {
    Map<String, Node.Text> taken = new LinkedHashMap<>();
    for (Node.Text id : ids) {
      Node.Text other = taken.putIfAbsent(id.value(), id);
      if (other != null) {
        problems.add(
            Problem.of(
                id.position().toString(),
                "the id %s, which is taken at %s".formatted(id.value(), other.position()),
                "each id once"));
      }
    }
    Map<String, Verification> verifications = new HashMap<>();
    rules.forEach(
        rule ->
            verifications.put(rule.recommendation().id(), rule.recommendation().verification()));
    for (Guidance.GuidanceRule rule : rules) {
      derivation(rule, taken.keySet(), problems);
      graveAdvice(rule, verifications, problems);
      narrowing(rule, taken.keySet(), rules, guidelines, problems);
    }
  }

  /** Only a newer statement of the same body narrows an older one. */
  private static void narrowing(
      Guidance.GuidanceRule rule,
      Set<String> ids,
      List<Guidance.GuidanceRule> rules,
      List<Guidance.ScopedGuideline> guidelines,
      Problems problems) {
    Guideline newer = guidelines.get(rule.guideline()).guideline();
    for (String id : rule.recommendation().narrows()) {
      known(rule, "narrows \"" + id + "\"", id, ids, problems);
      rules.stream()
          .filter(one -> one.recommendation().id().equals(id))
          .map(one -> guidelines.get(one.guideline()).guideline())
          .filter(
              older ->
                  Collections.disjoint(older.publishers(), newer.publishers())
                      || !older.published().isBefore(newer.published()))
          .forEach(
              older ->
                  problems.add(
                      Problem.of(
                          rule.position().toString(),
                          "%s of %s, %s, narrows %s of %s, %s"
                              .formatted(
                                  rule.recommendation().id(),
                                  String.join(", ", newer.publishers()),
                                  newer.published(),
                                  id,
                                  String.join(", ", older.publishers()),
                                  older.published()),
                          "a statement of the same body that is older")));
    }
  }

  private static void known(
      Guidance.GuidanceRule rule, String found, String id, Set<String> ids, Problems problems) {
    if (!ids.contains(id)) {
      problems.add(
          new Problem(
              rule.position().toString(),
              found,
              "the id of a recommendation",
              Suggestion.nearest(id, ids)));
    }
  }

  private static void derivation(Guidance.GuidanceRule rule, Set<String> ids, Problems problems) {
    for (String id : rule.derivedFrom()) {
      known(rule, "derived from \"" + id + "\"", id, ids, problems);
    }
  }

  private static void graveAdvice(
      Guidance.GuidanceRule rule, Map<String, Verification> verifications, Problems problems) {
    if (rule.recommendation().advises().compareTo(Advisability.AVOID) < 0
        || rule.recommendation().verification() != Verification.DERIVED) {
      return;
    }
    // What could not be read may have been verified: it has a problem of its own already.
    if (rule.derivedFrom().stream()
        .map(id -> verifications.getOrDefault(id, Verification.VERIFIED))
        .noneMatch(Verification.VERIFIED::equals)) {
      problems.add(
          Problem.of(
              rule.position().toString(),
              "%s advises %s and is derived from nothing that is verified"
                  .formatted(rule.recommendation().id(), rule.recommendation().advises().label()),
              "\"derived from\" with a verified recommendation"));
    }
  }
}
