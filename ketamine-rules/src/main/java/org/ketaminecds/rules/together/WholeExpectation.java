package org.ketaminecds.rules.together;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;

/**
 * What a whole answer is expected to say.
 *
 * @param conflicts all conflicts, in order
 * @param narrows which recommendation narrows which, among others
 * @param applies the ids of recommendations that apply, among others
 * @param not the ids of recommendations that do not apply
 * @param outside the ids of sources that do not speak of such a case, among others
 * @param raises the advice, if that is expected
 * @param missing what a recommendation cannot be judged without, by its id
 */
public record WholeExpectation(
    List<Conflict> conflicts,
    List<String> narrows,
    List<String> applies,
    List<String> not,
    List<String> outside,
    Optional<Advisability> raises,
    Map<String, List<String>> missing) {

  /** Copies the lists and the map, so that nobody can change them afterwards. */
  public WholeExpectation {
    conflicts = List.copyOf(conflicts);
    narrows = List.copyOf(narrows);
    applies = List.copyOf(applies);
    not = List.copyOf(not);
    outside = List.copyOf(outside);
    missing = new LinkedHashMap<>(missing);
  }

  /** What an answer says otherwise, each with what was expected. */
  List<String> differences(Assessment got) {
    List<String> differences = new ArrayList<>();
    if (!got.conflicts().equals(conflicts)) {
      add(differences, "the conflicts " + words(conflicts), words(got.conflicts()));
    }
    List<String> narrowing =
        got.narrowings().stream().map(one -> one.newer() + " > " + one.older()).toList();
    narrows.stream()
        .filter(one -> !narrowing.contains(one))
        .forEach(one -> add(differences, "the narrowing " + one, narrowing.toString()));
    applies.stream()
        .filter(id -> !isApplying(got, id))
        .forEach(id -> add(differences, id + " to apply", became(got, id)));
    not.stream()
        .filter(id -> isApplying(got, id))
        .forEach(id -> add(differences, id + " not to apply", became(got, id)));
    List<String> beyond =
        got.coverage().stream()
            .filter(one -> one.scope() == Coverage.Scope.OUTSIDE)
            .map(Coverage::guideline)
            .toList();
    outside.stream()
        .filter(id -> !beyond.contains(id))
        .forEach(id -> add(differences, "the case outside the scope of " + id, beyond.toString()));
    raises
        .filter(level -> level != got.advisability())
        .ifPresent(level -> add(differences, level.label(), got.advisability().label()));
    missing.forEach((id, names) -> missing(differences, got, id, names));
    return differences;
  }

  private static void missing(
      List<String> differences, Assessment got, String id, List<String> names) {
    List<String> lacking =
        got.notJudged().stream()
            .filter(one -> one.recommendation().id().equals(id))
            .flatMap(one -> one.missing().stream())
            .toList();
    if (!lacking.equals(names)) {
      add(differences, "%s not to be judged without %s".formatted(id, names), became(got, id));
    }
  }

  private static void add(List<String> differences, String expected, String found) {
    differences.add("expected %s, got %s".formatted(expected, found));
  }

  private static boolean isApplying(Assessment got, String id) {
    return got.applying().stream().anyMatch(one -> one.recommendation().id().equals(id));
  }

  private static String became(Assessment got, String id) {
    return got.find(id).map(WholeExpectation::became).orElse("that it was not considered");
  }

  private static String became(RecommendationResult result) {
    String outcome = "that it does not apply";
    if (result instanceof RecommendationResult.Applies) {
      outcome = "that it applies";
    } else if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      outcome = "that it cannot be judged without " + unjudged.missing();
    }
    return result.because().stream()
        .map(reason -> "[%s: %s]".formatted(reason.required(), reason.found()))
        .collect(Collectors.joining(" ", outcome + " because ", ""));
  }

  private static String words(List<Conflict> conflicts) {
    return conflicts.stream()
        .map(
            one ->
                "%s: for %s, against %s".formatted(one.question(), one.inFavour(), one.against()))
        .collect(Collectors.joining("; ", "[", "]"));
  }
}
