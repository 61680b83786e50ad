package org.ketaminecds.rules.inquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.ketaminecds.core.problem.InvalidCaseException;

/**
 * Finds a short list of data that would settle the advice.
 *
 * <p>The advice is settled when no recommendation that waits for data could raise it. Each datum
 * that is waited for gets the answer that settles least against the plan, until nothing is waited
 * for; then every datum without which the advice is settled too is left out again.
 */
final class AskNext {

  private final AnswerEdits answers;
  private final Function<ClinicalCase, Assessment> assess;

  AskNext(AnswerEdits answers, Function<ClinicalCase, Assessment> assess) {
    this.answers = answers;
    this.assess = assess;
  }

  List<Question> questions(ClinicalCase given) {
    Assessment first = assess.apply(given);
    Map<String, Optional<Edit>> asked = new LinkedHashMap<>();
    Inquiry.Trial current = new Inquiry.Trial(given, first);
    List<String> open = waitingFor(given, first, asked.keySet());
    while (!open.isEmpty()) {
      for (String name : open) {
        asked.put(name, mildest(current.then(), name));
      }
      current = answered(given, asked.values(), current);
      open = waitingFor(given, current.assessment(), asked.keySet());
    }
    Map<String, Optional<Edit>> needed = needed(given, asked, current.assessment());
    return needed.keySet().stream()
        .map(name -> question(name, given, first, couldRaise(name, given, needed, first)))
        .sorted(Comparator.comparing(Question::couldRaise).reversed())
        .toList();
  }

  /** The gravest advice that an answer could lead to, while all others are answered mildly. */
  private Advisability couldRaise(
      String name, ClinicalCase given, Map<String, Optional<Edit>> needed, Assessment first) {
    Map<String, Optional<Edit>> others = new LinkedHashMap<>(needed);
    others.remove(name);
    ClinicalCase settled = answered(given, others.values(), new Inquiry.Trial(given, first)).then();
    return answers.of(name).stream()
        .flatMap(edit -> Inquiry.tried(settled, edit, assess).stream())
        .map(trial -> trial.assessment().advisability())
        .reduce(Advisability::or)
        .orElseGet(() -> raisedByWaiting(name, first));
  }

  /** A case with all these answers; an answer that makes no sense beside the others is left out. */
  private Inquiry.Trial answered(
      ClinicalCase given, Collection<Optional<Edit>> edits, Inquiry.Trial otherwise) {
    ClinicalCase then = given;
    for (Optional<Edit> edit : edits) {
      if (edit.isPresent()) {
        try {
          then = edit.get().change().apply(then);
        } catch (InvalidCaseException contradiction) {
          // The rest of the answers may still settle the advice.
        }
      }
    }
    ClinicalCase answered = then;
    return Inquiry.tried(answered, new Edit("", unchanged -> unchanged), assess)
        .orElseGet(() -> answeredOneByOne(given, edits, otherwise));
  }

  /** Where two answers contradict each other in the words of the vocabulary: the first of them. */
  private Inquiry.Trial answeredOneByOne(
      ClinicalCase given, Collection<Optional<Edit>> edits, Inquiry.Trial otherwise) {
    Inquiry.Trial then =
        Inquiry.tried(given, new Edit("", unchanged -> unchanged), assess).orElse(otherwise);
    for (Optional<Edit> edit : edits) {
      Inquiry.Trial before = then;
      then = edit.flatMap(one -> Inquiry.tried(before.then(), one, assess)).orElse(before);
    }
    return then;
  }

  /** The data without which what is settled with all answers would not be. */
  private Map<String, Optional<Edit>> needed(
      ClinicalCase given, Map<String, Optional<Edit>> asked, Assessment settled) {
    Advisability level = settled(settled);
    Map<String, Optional<Edit>> needed = new LinkedHashMap<>(asked);
    // From the least important datum on, so that of two that do the same the graver one stays.
    List<String> names = new ArrayList<>(asked.keySet());
    Collections.reverse(names);
    for (String name : names) {
      Map<String, Optional<Edit>> fewer = new LinkedHashMap<>(needed);
      fewer.remove(name);
      Assessment without =
          answered(given, fewer.values(), new Inquiry.Trial(given, settled)).assessment();
      if (settled(without) == level && waitingFor(given, without, fewer.keySet()).isEmpty()) {
        needed = fewer;
      }
    }
    return needed;
  }

  /** The answer to one question that settles least against the plan. */
  private Optional<Edit> mildest(ClinicalCase current, String name) {
    record Tried(Edit edit, Advisability settled, int waiting) {}
    return answers.mild(name).stream()
        .flatMap(
            edit ->
                Inquiry.tried(current, edit, assess).stream()
                    .map(
                        trial ->
                            new Tried(
                                edit,
                                settled(trial.assessment()),
                                waiting(trial.assessment()).size())))
        .min(Comparator.comparing(Tried::settled).thenComparingInt(Tried::waiting))
        .map(Tried::edit);
  }

  private Question question(
      String name, ClinicalCase given, Assessment first, Advisability couldRaise) {
    List<Question.Answer> tried = new ArrayList<>();
    for (Edit edit : answers.of(name)) {
      Inquiry.tried(given, edit, assess)
          .map(trial -> new Question.Answer(edit.words(), trial.assessment().advisability()))
          // A list may hold a hundred names: the first answer, and those that differ from it.
          .filter(
              answer ->
                  !answers.isList(name)
                      || tried.isEmpty()
                      || tried.get(0).advisability() != answer.advisability())
          .ifPresent(tried::add);
    }
    MissingDatum.Why why =
        first.missing().stream()
            .filter(datum -> datum.name().equals(name))
            .map(MissingDatum::why)
            .findFirst()
            .orElse(MissingDatum.Why.NOT_RECORDED);
    return new Question(name, why, couldRaise, tried);
  }

  /** For a datum of which no answer can be tried. */
  private static Advisability raisedByWaiting(String name, Assessment assessment) {
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

  private List<String> waitingFor(ClinicalCase given, Assessment assessment, Set<String> asked) {
    Set<String> names = new HashSet<>();
    waiting(assessment).forEach(result -> names.addAll(missing(result)));
    names.removeAll(asked);
    boolean isReviewed =
        given.reviews().problems().isPresent() || asked.contains(AnswerEdits.PROBLEM_LIST);
    boolean together = !isReviewed && names.stream().filter(answers::isDiagnosis).count() > 1;
    return assessment.missing().stream()
        .map(MissingDatum::name)
        .filter(names::contains)
        .map(name -> together && answers.isDiagnosis(name) ? AnswerEdits.PROBLEM_LIST : name)
        .distinct()
        .toList();
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
