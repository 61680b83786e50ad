package org.ketaminecds.rules.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;

/** Checks what shows only when all recommendations are read. */
final class GuidanceChecks {

  private GuidanceChecks() {}

  static void check(List<Guidance.GuidanceRule> rules, Problems problems) {
    Map<String, Guidance.GuidanceRule> byId = new HashMap<>();
    for (Guidance.GuidanceRule rule : rules) {
      Guidance.GuidanceRule other = byId.putIfAbsent(rule.recommendation().id(), rule);
      if (other != null) {
        problems.add(
            Problem.of(
                rule.position().toString(),
                "the id %s, which is taken at %s"
                    .formatted(rule.recommendation().id(), other.position()),
                "each id once"));
      }
    }
    for (Guidance.GuidanceRule rule : rules) {
      derivation(rule, byId, problems);
      graveAdvice(rule, byId, problems);
    }
  }

  private static void derivation(
      Guidance.GuidanceRule rule, Map<String, Guidance.GuidanceRule> byId, Problems problems) {
    for (String id : rule.derivedFrom()) {
      if (!byId.containsKey(id)) {
        problems.add(
            new Problem(
                rule.position().toString(),
                "derived from \"" + id + "\"",
                "the id of a recommendation",
                Suggestion.nearest(id, byId.keySet())));
      }
    }
  }

  private static void graveAdvice(
      Guidance.GuidanceRule rule, Map<String, Guidance.GuidanceRule> byId, Problems problems) {
    if (rule.recommendation().advises().compareTo(Advisability.AVOID) < 0) {
      return;
    }
    Verification verification = rule.recommendation().verification();
    if (verification == Verification.DERIVED
        && rule.derivedFrom().stream()
            .noneMatch(
                id ->
                    byId.containsKey(id)
                        && byId.get(id).recommendation().verification() == Verification.VERIFIED)) {
      problems.add(
          Problem.of(
              rule.position().toString(),
              "%s advises %s and is derived from nothing that is verified"
                  .formatted(rule.recommendation().id(), rule.recommendation().advises().label()),
              "\"derived from\" with a verified recommendation"));
    }
  }
}
