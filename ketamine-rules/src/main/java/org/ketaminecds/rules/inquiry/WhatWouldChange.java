package org.ketaminecds.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.guidance.Guidance;

/** Finds the smallest changes of a plan that make the advice milder. */
final class WhatWouldChange {

  private static final int MOST_STEPS = 3;

  private final Guidance guidance;
  private final PlanEdits edits;
  private final Function<ClinicalCase, Assessment> assess;

  WhatWouldChange(Guidance guidance, PlanEdits edits, Function<ClinicalCase, Assessment> assess) {
    this.guidance = guidance;
    this.edits = edits;
    this.assess = assess;
  }

  /** A case, changes to try on it together, and the first candidate that may join them. */
  private record Attempt(ClinicalCase given, List<Edit> steps, int next) {}

  List<PlanChange> changes(ClinicalCase given) {
    Assessment assessment = assess.apply(given);
    Advisability level = assessment.advisability();
    List<Edit> candidates = candidates(assessment, level);
    List<Attempt> attempts = List.of(new Attempt(given, List.of(), 0));
    for (int size = 1; size <= MOST_STEPS; size++) {
      attempts = longer(attempts, candidates);
      List<PlanChange> milder = milder(attempts, level);
      if (!milder.isEmpty()) {
        return milder;
      }
    }
    return List.of();
  }

  private List<Edit> candidates(Assessment assessment, Advisability level) {
    Map<String, Edit> candidates = new LinkedHashMap<>();
    if (level == Advisability.NO_CONCERN_IDENTIFIED) {
      return List.of();
    }
    for (RecommendationResult.Applies result : assessment.applying()) {
      if (result.raises() == level) {
        guidance
            .find(result.recommendation().id())
            .ifPresent(
                rule -> {
                  edits.of(rule.when()).forEach(edit -> candidates.put(edit.words(), edit));
                  rule.metWhen()
                      .ifPresent(
                          met -> edits.of(met).forEach(edit -> candidates.put(edit.words(), edit)));
                });
      }
    }
    return List.copyOf(candidates.values());
  }

  private static List<Attempt> longer(List<Attempt> attempts, List<Edit> candidates) {
    List<Attempt> longer = new ArrayList<>();
    for (Attempt attempt : attempts) {
      for (int index = attempt.next(); index < candidates.size(); index++) {
        Edit edit = candidates.get(index);
        if (attempt.steps().stream().noneMatch(step -> sameMatter(step, edit))) {
          List<Edit> steps = new ArrayList<>(attempt.steps());
          steps.add(edit);
          longer.add(new Attempt(attempt.given(), List.copyOf(steps), index + 1));
        }
      }
    }
    return longer;
  }

  private static boolean sameMatter(Edit one, Edit other) {
    return matter(one).equals(matter(other));
  }

  private static String matter(Edit edit) {
    return edit.words().substring(0, Math.max(0, edit.words().indexOf(':')));
  }

  private List<PlanChange> milder(List<Attempt> attempts, Advisability level) {
    List<PlanChange> changes = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Edit all =
          new Edit(
              "",
              given -> {
                ClinicalCase changed = given;
                for (Edit step : attempt.steps()) {
                  changed = step.change().apply(changed);
                }
                return changed;
              });
      Inquiry.tried(attempt.given(), all, assess)
          .map(trial -> trial.assessment().advisability())
          .filter(reached -> reached.compareTo(level) < 0)
          .ifPresent(
              reached ->
                  changes.add(
                      new PlanChange(attempt.steps().stream().map(Edit::words).toList(), reached)));
    }
    return changes;
  }
}
