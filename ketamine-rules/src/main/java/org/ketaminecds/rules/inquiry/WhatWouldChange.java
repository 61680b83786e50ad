package org.ketaminecds.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.guidance.Guidance;

/**
 * Finds the smallest changes of a plan that make the advice milder.
 *
 * <p>Every recommendation that raises the advice has to be answered. So it is enough to try, step
 * by step, what answers the first of them that is left; where nothing of the plan does, nothing is
 * tried.
 */
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

  /** A plan on the way, with the steps that led there. */
  private record Attempt(List<Edit> steps, ClinicalCase given, Assessment assessment) {}

  List<PlanChange> changes(ClinicalCase given, Assessment first) {
    Advisability level = first.advisability();
    boolean covered = first.coverage().stream().anyMatch(Coverage::mayCover);
    if (level == Advisability.NO_CONCERN_IDENTIFIED || (level == Advisability.DEFER && !covered)) {
      return List.of();
    }
    List<Attempt> attempts = List.of(new Attempt(List.of(), given, first));
    for (int size = 1; size <= MOST_STEPS && !attempts.isEmpty(); size++) {
      attempts = longer(attempts, level);
      List<PlanChange> milder = milder(attempts, level);
      if (!milder.isEmpty()) {
        return milder;
      }
    }
    return List.of();
  }

  private List<Attempt> longer(List<Attempt> attempts, Advisability level) {
    Map<Set<String>, Attempt> longer = new LinkedHashMap<>();
    for (Attempt attempt : attempts) {
      for (Edit edit : candidates(attempt.assessment(), level)) {
        if (attempt.steps().stream().noneMatch(step -> sameMatter(step, edit))) {
          Inquiry.tried(attempt.given(), edit, assess)
              .ifPresent(
                  trial -> {
                    List<Edit> steps = new ArrayList<>(attempt.steps());
                    steps.add(edit);
                    longer.putIfAbsent(
                        new TreeSet<>(steps.stream().map(Edit::words).toList()),
                        new Attempt(List.copyOf(steps), trial.then(), trial.assessment()));
                  });
        }
      }
    }
    return List.copyOf(longer.values());
  }

  /**
   * What may answer the first recommendation that raises the advice; none if some has no answer.
   */
  private List<Edit> candidates(Assessment assessment, Advisability level) {
    List<List<Edit>> answers =
        assessment.results().stream()
            .filter(result -> raises(result) == level)
            .map(this::answers)
            .toList();
    return answers.isEmpty() || answers.stream().anyMatch(List::isEmpty)
        ? List.of()
        : answers.get(0);
  }

  private static Advisability raises(RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies applies) {
      return applies.raises();
    }
    return result instanceof RecommendationResult.CannotBeJudged unjudged
        ? unjudged.raises()
        : Advisability.NO_CONCERN_IDENTIFIED;
  }

  private List<Edit> answers(RecommendationResult result) {
    Optional<Guidance.GuidanceRule> rule = guidance.find(result.recommendation().id());
    Map<String, Edit> answers = new LinkedHashMap<>();
    rule.ifPresent(
        one -> {
          edits.of(one.when()).forEach(edit -> answers.put(edit.words(), edit));
          one.metWhen()
              .ifPresent(met -> edits.of(met).forEach(edit -> answers.put(edit.words(), edit)));
        });
    return List.copyOf(answers.values());
  }

  private static boolean sameMatter(Edit one, Edit other) {
    return matter(one).equals(matter(other));
  }

  private static String matter(Edit edit) {
    return edit.words().substring(0, Math.max(0, edit.words().indexOf(':')));
  }

  private static List<PlanChange> milder(List<Attempt> attempts, Advisability level) {
    return attempts.stream()
        .filter(attempt -> attempt.assessment().advisability().compareTo(level) < 0)
        .map(
            attempt ->
                new PlanChange(
                    attempt.steps().stream().map(Edit::words).toList(),
                    attempt.assessment().advisability()))
        .toList();
  }
}
