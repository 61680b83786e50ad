package org.ketaminecds.rules.oracle;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;

/** A made-up case as a list of statements, so that it can be read and made smaller. */
public final class CaseSketch {

  private final LocalDateTime asOf;
  private final List<Statement> statements;

  CaseSketch(LocalDateTime asOf, Collection<Statement> statements) {
    this.asOf = asOf;
    this.statements = List.copyOf(statements);
  }

  /** The case; empty if its statements contradict each other. */
  public Optional<ClinicalCase> build() {
    Draft draft = new Draft(asOf);
    statements.forEach(statement -> statement.effect().accept(draft));
    try {
      return Optional.of(draft.build());
    } catch (InvalidCaseException contradiction) {
      return Optional.empty();
    }
  }

  /** The smallest case, dropping one statement at a time, that still does what this one does. */
  public CaseSketch shrunk(Predicate<ClinicalCase> stillDoes) {
    return shrunkTo(smaller -> smaller.build().filter(stillDoes).isPresent());
  }

  /** The smallest sketch, dropping one statement at a time, that still does what this one does. */
  public CaseSketch shrunkTo(Predicate<CaseSketch> stillDoes) {
    CaseSketch smallest = this;
    for (int index = statements.size() - 1; index >= 0; index--) {
      CaseSketch smaller = smallest.without(statements.get(index));
      if (stillDoes.test(smaller)) {
        smallest = smaller;
      }
    }
    return smallest;
  }

  /** The same case, but saying this and nothing else of a finding. */
  public CaseSketch with(Word finding, FindingState state) {
    String name = finding.name();
    List<Statement> rest = new ArrayList<>(statements);
    rest.removeIf(one -> one.about().equals(name));
    rest.add(
        new Statement(
            name + ": " + state,
            draft -> draft.builder.finding(new Finding(name, state, Optional.of(draft.asOf)))));
    return new CaseSketch(asOf, rest);
  }

  /** The same case with each dose and rate so many times as high, but for the caps of rates. */
  public CaseSketch withDoses(int factor) {
    return and(
        new Statement(
            "doses and rates: %s times".formatted(factor),
            draft -> draft.phases.replaceAll(phase -> PlanMaker.times(phase, factor))));
  }

  /** The same case with a list that was gone through and holds one entry more. */
  public CaseSketch withEntry(CaseList list, String name) {
    return and(
        switch (list) {
          case MEDICINES ->
              new Statement("medicine: " + name, draft -> draft.builder.medicine(name));
          case ALLERGIES -> new Statement("allergy: " + name, draft -> draft.builder.allergy(name));
          case INDICATIONS ->
              new Statement("indication: " + name, draft -> draft.builder.indication(name));
        });
  }

  /** The same case with a list that nobody went through. */
  public CaseSketch unreviewed(CaseList list) {
    return withoutWord(list.label() + " reviewed");
  }

  /**
   * The same case with another answer to what is chosen from a few words.
   *
   * @throws IllegalArgumentException if a case maker says nothing of such a choice
   */
  public CaseSketch withChoice(String choice, String value) {
    Statement statement =
        switch (choice) {
          case "sex" -> {
            Sex sex = named(Sex.values(), Sex::label, value);
            yield new Statement("sex: " + sex, draft -> draft.builder.sex(sex));
          }
          case "route" -> {
            Route route = named(Route.values(), Route::label, value);
            yield new Statement("route: " + route, draft -> draft.route = Optional.of(route));
          }
          case "care setting" -> {
            CareSetting setting = named(CareSetting.values(), CareSetting::label, value);
            yield new Statement("setting: " + setting, draft -> draft.builder.careSetting(setting));
          }
          case "jurisdiction" ->
              new Statement("country: " + value, draft -> draft.builder.jurisdiction(value));
          default -> throw new IllegalArgumentException("No case is made with a " + choice);
        };
    return withoutWord(statement.about()).and(statement);
  }

  private static <T> T named(T[] all, Function<T, String> label, String wanted) {
    return Stream.of(all).filter(one -> label.apply(one).equals(wanted)).findFirst().orElseThrow();
  }

  /** The same case with a plan of so many days. */
  public CaseSketch withDays(int days) {
    return withoutWord("days")
        .and(new Statement("days: " + days, draft -> draft.days = Optional.of(days)));
  }

  /** The same case with a plan of so many courses, a quarter of a year apart. */
  public CaseSketch withCourses(int courses) {
    return withoutWord("courses")
        .withoutWord("interval")
        .and(
            new Statement(
                "courses: " + courses,
                draft -> {
                  draft.courses = Optional.of(courses);
                  draft.interval = Optional.of(Quantity.of(3, Unit.MONTH));
                }));
  }

  /** The same case after one short treatment with a low dose, which began so long ago. */
  public CaseSketch withTreatment(Duration ago) {
    return withoutWord("history")
        .and(
            new Statement(
                "history: one treatment, %s ago".formatted(ago),
                draft -> draft.history = Optional.of(List.of(treatment(asOf.minus(ago))))));
  }

  private static KetamineTreatment treatment(LocalDateTime started) {
    return new KetamineTreatment(
        started,
        Optional.of(started.plusHours(1)),
        Optional.of(KetamineForm.RACEMIC),
        Optional.of(KetamineTreatment.Pattern.SINGLE_OUTPATIENT),
        Optional.of(Quantity.parse("20 mg")),
        Optional.of(Quantity.parse("1 h")),
        Optional.of(Quantity.parse("50 %")),
        Optional.empty());
  }

  /** The same case with each infusion at a rate so many times as long. */
  public CaseSketch withTimes(int factor) {
    return and(
        new Statement(
            "infusion times: %s times".formatted(factor),
            draft -> draft.phases.replaceAll(phase -> PlanMaker.longer(phase, factor))));
  }

  private CaseSketch withoutWord(String about) {
    return new CaseSketch(
        asOf, statements.stream().filter(one -> !one.about().equals(about)).toList());
  }

  /**
   * The same case, not saying some of what it says. What is listed stays, since with fewer entries
   * a list would say something else; and nothing is inferred from a list of problems or a sex.
   */
  public CaseSketch lessKnown(Random random) {
    List<Statement> rest = new ArrayList<>(statements);
    rest.removeIf(one -> one.isDatum() && random.nextBoolean());
    rest.removeIf(one -> one.about().equals("problems reviewed") || one.about().equals("sex"));
    return new CaseSketch(asOf, rest);
  }

  /** What this case says as well as another one. */
  public CaseSketch within(CaseSketch other) {
    return new CaseSketch(asOf, statements.stream().filter(other.statements::contains).toList());
  }

  private CaseSketch without(Statement statement) {
    List<Statement> rest = new ArrayList<>(statements);
    rest.remove(statement);
    return new CaseSketch(asOf, rest);
  }

  /** The same case with its statements in another order. */
  CaseSketch inOrder(List<Statement> order) {
    return new CaseSketch(asOf, order);
  }

  /** The same case, saying one thing more. */
  CaseSketch and(Statement statement) {
    List<Statement> more = new ArrayList<>(statements);
    more.add(statement);
    return new CaseSketch(asOf, more);
  }

  List<Statement> statements() {
    return statements;
  }

  /** The statements, one in each line, as a case file would have them. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("asOf: " + asOf);
    statements.forEach(statement -> text.append("\n").append(statement));
    return text.toString();
  }
}
