package org.ketaminecds.rules.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;

/**
 * Finds a short list of data that would settle the advice.
 *
 * <p>The advice is settled when no recommendation that waits for data could raise it. Step by step
 * the datum is taken whose mildest answer leaves the fewest of them waiting.
 */
final class AskNext {

  private final AnswerEdits answers;
  private final Function<ClinicalCase, Assessment> assess;

  AskNext(AnswerEdits answers, Function<ClinicalCase, Assessment> assess) {
    this.answers = answers;
    this.assess = assess;
  }

  /** A step of the search: a datum, and the case as its mildest answer leaves it. */
  private record Step(String name, Inquiry.Trial trial, Advisability settled, int waiting) {}

  List<Question> questions(ClinicalCase given) {
    Assessment first = assess.apply(given);
    Set<String> asked = new LinkedHashSet<>();
    ClinicalCase current = given;
    Assessment assessment = first;
    List<String> open = waitingFor(assessment, asked);
    while (!open.isEmpty()) {
      Optional<Step> best = best(current, open);
      if (best.isPresent()) {
        asked.add(best.get().name());
        current = best.get().trial().then();
        assessment = best.get().trial().assessment();
      } else {
        asked.addAll(open);
      }
      open = waitingFor(assessment, asked);
    }
    return asked.stream()
        .sorted(Comparator.comparing((String name) -> couldRaise(name, first)).reversed())
        .map(name -> question(name, given, first))
        .toList();
  }

  private Optional<Step> best(ClinicalCase current, List<String> names) {
    return names.stream()
        .flatMap(name -> mildest(current, name).stream())
        .min(Comparator.comparingInt(Step::waiting));
  }

  /** The answer to one question that settles least against the plan. */
  private Optional<Step> mildest(ClinicalCase current, String name) {
    return answers.of(name).stream()
        .flatMap(edit -> Inquiry.tried(current, edit, assess).stream())
        .map(
            trial ->
                new Step(
                    name, trial, settled(trial.assessment()), waiting(trial.assessment()).size()))
        .min(Comparator.comparing(Step::settled).thenComparingInt(Step::waiting));
  }

  private Question question(String name, ClinicalCase given, Assessment first) {
    List<Question.Answer> tried = new ArrayList<>();
    for (Edit edit : answers.of(name)) {
      Inquiry.tried(given, edit, assess)
          .ifPresent(
              trial ->
                  tried.add(new Question.Answer(edit.words(), trial.assessment().advisability())));
    }
    MissingDatum.Why why =
        first.missing().stream()
            .filter(datum -> datum.name().equals(name))
            .map(MissingDatum::why)
            .findFirst()
            .orElse(MissingDatum.Why.NOT_RECORDED);
    return new Question(name, why, tried);
  }

  private static Advisability couldRaise(String name, Assessment assessment) {
    return assessment.missing().stream()
        .filter(datum -> datum.name().equals(name))
        .map(MissingDatum::couldRaise)
        .findFirst()
        .orElse(Advisability.NO_CONCERN_IDENTIFIED);
  }

  /** The results that wait for data and could raise more than what is settled. */
  private static List<RecommendationResult> waiting(Assessment assessment) {
    Advisability settled = settled(assessment);
    return assessment.results().stream()
        .filter(result -> !missing(result).isEmpty())
        .filter(result -> result.recommendation().advises().compareTo(settled) > 0)
        .toList();
  }

  /** The gravest advice that no missing datum can take back. */
  private static Advisability settled(Assessment assessment) {
    boolean covered = assessment.coverage().stream().anyMatch(Coverage::mayCover);
    return assessment.applying().stream()
        .filter(result -> missing(result).isEmpty())
        .map(RecommendationResult.Applies::raises)
        .reduce(
            covered ? Advisability.NO_CONCERN_IDENTIFIED : Advisability.DEFER, Advisability::or);
  }

  private static List<String> waitingFor(Assessment assessment, Set<String> asked) {
    Set<String> names = new HashSet<>();
    waiting(assessment).forEach(result -> names.addAll(missing(result)));
    names.removeAll(asked);
    return assessment.missing().stream().map(MissingDatum::name).filter(names::contains).toList();
  }

  private static List<String> missing(RecommendationResult result) {
    if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      return unjudged.missing();
    }
    return result instanceof RecommendationResult.Applies applies
        ? applies.requirement().map(Requirement::missing).orElse(List.of())
        : List.of();
  }
}
