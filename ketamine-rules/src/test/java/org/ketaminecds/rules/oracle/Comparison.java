package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.oracle.Ruling.Verdict;

/** Writes the answers of engine and oracle as lines that can be compared. */
public final class Comparison {

  private Comparison() {}

  /** The lines in which the two differ, the engine's with "engine" in front; empty if in none. */
  public static List<String> differences(Assessment engine, OracleAnswer oracle) {
    List<String> left = lines(engine);
    List<String> right = lines(oracle);
    if (left.equals(right)) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    left.stream()
        .filter(line -> !right.contains(line))
        .forEach(it -> differences.add("engine " + it));
    right.stream()
        .filter(line -> !left.contains(line))
        .forEach(it -> differences.add("oracle " + it));
    return differences.isEmpty() ? List.of("the same lines in another order") : differences;
  }

  /** The answer of the engine. */
  public static List<String> lines(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add("advisability " + assessment.advisability());
    assessment.results().forEach(result -> lines.add(line(result)));
    assessment
        .coverage()
        .forEach(
            one ->
                lines.add(
                    "scope of %s %s %s missing %s"
                        .formatted(
                            one.guideline(),
                            one.scope(),
                            required(one.because()),
                            sorted(one.missing()))));
    assessment
        .support()
        .forEach(
            one ->
                lines.add(
                    support(
                        one.indication(),
                        one.support(),
                        sorted(one.recommendations()),
                        sorted(one.undecided()))));
    assessment
        .conflicts()
        .forEach(
            one ->
                lines.add(
                    "conflict %s %s %s".formatted(one.question(), one.inFavour(), one.against())));
    assessment
        .narrowings()
        .forEach(one -> lines.add("narrowing %s > %s".formatted(one.newer(), one.older())));
    assessment
        .missing()
        .forEach(
            one ->
                lines.add(missing(one.name(), one.why(), one.couldRaise(), one.recommendations())));
    return lines;
  }

  /** The answer of the oracle. */
  public static List<String> lines(OracleAnswer answer) {
    List<String> lines = new ArrayList<>();
    lines.add("advisability " + answer.advisability());
    answer
        .outcomes()
        .forEach(
            one ->
                lines.add(
                    outcome(
                        one.id(),
                        one.ruling().verdict(),
                        one.raises(),
                        one.ruling().lines(),
                        one.ruling().verdict() == Verdict.OPEN ? one.ruling().missing() : List.of(),
                        one.requirement().map(Comparison::requirement))));
    answer
        .coverage()
        .forEach(
            one ->
                lines.add(
                    "scope of %s %s %s missing %s"
                        .formatted(
                            one.guideline(),
                            scope(one),
                            one.scope().lines(),
                            sorted(one.scope().missing()))));
    answer
        .support()
        .forEach(
            one ->
                lines.add(
                    support(
                        one.indication(), one.support(), sorted(one.by()), sorted(one.open()))));
    answer
        .conflicts()
        .forEach(
            one ->
                lines.add(
                    "conflict %s %s %s"
                        .formatted(one.question(), sorted(one.inFavour()), sorted(one.against()))));
    answer.narrowings().forEach(one -> lines.add("narrowing " + one));
    answer
        .missing()
        .forEach(one -> lines.add(missing(one.name(), one.why(), one.couldRaise(), one.ids())));
    return lines;
  }

  private static String line(RecommendationResult result) {
    String id = result.recommendation().id();
    List<String> because = required(result.because());
    if (result instanceof Applies applies) {
      return outcome(
          id,
          Verdict.YES,
          applies.raises(),
          because,
          List.of(),
          applies.requirement().map(Comparison::requirement));
    }
    if (result instanceof CannotBeJudged open) {
      return outcome(id, Verdict.OPEN, open.raises(), because, open.missing(), Optional.empty());
    }
    return outcome(
        id, Verdict.NO, Advisability.NO_CONCERN_IDENTIFIED, because, List.of(), Optional.empty());
  }

  private static String outcome(
      String id,
      Verdict verdict,
      Advisability raises,
      List<String> because,
      Collection<String> missing,
      Optional<String> requirement) {
    return "%s %s raises %s because %s missing %s%s"
        .formatted(id, verdict, raises, because, sorted(missing), requirement.orElse(""));
  }

  private static String requirement(Requirement asked) {
    Verdict verdict =
        switch (asked.state()) {
          case MET -> Verdict.YES;
          case OPEN -> Verdict.NO;
          case NOT_KNOWN -> Verdict.OPEN;
        };
    return requirement(
        new Ruling(verdict, required(asked.because()), new TreeSet<>(asked.missing())));
  }

  private static String requirement(Ruling ruling) {
    return " requirement %s because %s missing %s"
        .formatted(ruling.verdict(), ruling.lines(), sorted(ruling.missing()));
  }

  private static Coverage.Scope scope(OracleAnswer.Coverage coverage) {
    return switch (coverage.scope().verdict()) {
      case YES -> Coverage.Scope.WITHIN;
      case NO -> coverage.elsewhere() ? Coverage.Scope.ELSEWHERE : Coverage.Scope.OUTSIDE;
      case OPEN -> Coverage.Scope.NOT_KNOWN;
    };
  }

  private static String support(String indication, Object level, Object ids, Object open) {
    return "support of %s %s %s, perhaps %s".formatted(indication, level, ids, open);
  }

  private static String missing(String name, Object why, Object couldRaise, Object ids) {
    return "missing %s %s could raise %s %s".formatted(name, why, couldRaise, ids);
  }

  private static List<String> required(List<Reason> because) {
    return because.stream().map(Reason::required).toList();
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }
}
