package org.ketaminecds.authoring.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.authoring.encoding.GuidanceFormulas;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.authoring.patient.Patient;
import org.ketaminecds.authoring.solver.Logic;
import org.ketaminecds.authoring.witness.Claim;
import org.ketaminecds.authoring.witness.Engines;
import org.ketaminecds.authoring.witness.Finder;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** The old and the new guidance over the same patients; not thread-safe. */
final class Sides implements AutoCloseable {

  private static final String ENGINE = "authoring";

  private final Logic logic = Logic.open();
  private final GuidanceFormulas before;
  private final GuidanceFormulas after;
  private final Finder finder;

  Sides(Guidance before, Guidance after) {
    Patient patient = new Patient(logic, List.of(before, after));
    this.before = new GuidanceFormulas(logic, patient, before);
    this.after = new GuidanceFormulas(logic, patient, after);
    this.finder =
        new Finder(
            logic,
            patient,
            new Engines(
                List.of(
                    new DroolsDecisionSupport(before, ENGINE),
                    new DroolsDecisionSupport(after, ENGINE))));
  }

  /** Who gets another answer from what some recommendations of each side say together. */
  Shifts ofRecommendations(List<GuidanceRule> old, List<GuidanceRule> now) {
    return shifts(
        rung -> together(before, old, rung),
        rung -> together(after, now, rung),
        Rung.values(),
        answers -> rung(answers.get(0), old),
        answers -> rung(answers.get(1), now),
        Rung::label);
  }

  private BooleanFormula together(GuidanceFormulas formulas, List<GuidanceRule> rules, Rung rung) {
    return logic.or(rules.stream().map(rule -> formulas.atLeast(rule, rung)).toList());
  }

  private static Rung rung(Assessment answer, List<GuidanceRule> rules) {
    return rules.stream()
        .flatMap(rule -> answer.find(rule.recommendation().id()).stream())
        .map(Rung::of)
        .reduce(Rung.SILENT, Rung::or);
  }

  /** Whose advice over all is another. */
  Shifts ofAdvice() {
    return shifts(
        before::atLeast,
        after::atLeast,
        Advisability.values(),
        answers -> answers.get(0).advisability(),
        answers -> answers.get(1).advisability(),
        Advisability::label);
  }

  private <T extends Comparable<T>> Shifts shifts(
      Function<T, BooleanFormula> old,
      Function<T, BooleanFormula> now,
      T[] steps,
      Function<List<Assessment>, T> oldAnswer,
      Function<List<Assessment>, T> newAnswer,
      Function<T, String> label) {
    Scale<T> scale = new Scale<>(List.of(steps).subList(1, steps.length), label);
    Outcome milder = scale.search(old, now, oldAnswer, newAnswer);
    Outcome stricter = scale.search(now, old, newAnswer, oldAnswer);
    return new Shifts(
        milder.shift(),
        stricter
            .shift()
            .map(
                shift ->
                    new Shift(
                        /* before= */ shift.after(), /* after= */ shift.before(), shift.patient())),
        milder.why().or(stricter::why));
  }

  /** What came of a search in one direction. */
  private record Outcome(Optional<Shift> shift, Optional<String> why) {}

  /** The steps from mild to grave, without the mildest, which everything reaches. */
  private final class Scale<T extends Comparable<T>> {

    private final List<T> steps;
    private final Function<T, String> label;

    Scale(List<T> steps, Function<T, String> label) {
      this.steps = steps;
      this.label = label;
    }

    /** A patient to whom one side says more than the other, the gravest step first. */
    Outcome search(
        Function<T, BooleanFormula> more,
        Function<T, BooleanFormula> less,
        Function<List<Assessment>, T> moreAnswer,
        Function<List<Assessment>, T> lessAnswer) {
      List<BooleanFormula> ways = new ArrayList<>();
      steps.forEach(step -> ways.add(logic.and(more.apply(step), logic.not(less.apply(step)))));
      if (finder.isNever(logic.or(ways))) {
        return new Outcome(Optional.empty(), Optional.empty());
      }
      Optional<String> why = Optional.empty();
      for (int index = steps.size() - 1; index >= 0; index--) {
        T step = steps.get(index);
        Claim claim =
            new Claim(
                ways.get(index),
                answers ->
                    moreAnswer.apply(answers).compareTo(step) >= 0
                        && lessAnswer.apply(answers).compareTo(step) < 0);
        Search search = finder.find(claim);
        if (search instanceof Search.Found found) {
          List<Assessment> answers = finder.answers(found.witness());
          return new Outcome(
              Optional.of(
                  new Shift(
                      label.apply(moreAnswer.apply(answers)),
                      label.apply(lessAnswer.apply(answers)),
                      found.witness())),
              Optional.empty());
        }
        if (search instanceof Search.Undecided undecided) {
          why = Optional.of(undecided.why());
        }
      }
      return new Outcome(Optional.empty(), why);
    }
  }

  @Override
  public void close() {
    logic.close();
  }
}
