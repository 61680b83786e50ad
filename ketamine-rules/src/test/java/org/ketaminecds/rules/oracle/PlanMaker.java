package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.guidance.Guidance;

/** Makes up proposed treatments. */
final class PlanMaker {

  private static final List<Quantity> TIMES =
      List.of(
          Quantity.of(5, Unit.MINUTE),
          Quantity.of(10, Unit.MINUTE),
          Quantity.of(11, Unit.MINUTE),
          Quantity.of(45, Unit.MINUTE),
          Quantity.of(1, Unit.HOUR),
          Quantity.of(61, Unit.MINUTE),
          Quantity.of(2, Unit.HOUR),
          Quantity.of(121, Unit.MINUTE),
          Quantity.of(4, Unit.HOUR),
          Quantity.of(4, Unit.DAY));

  /** Around a twelfth of a year, and around a year. */
  private static final List<Quantity> INTERVALS =
      List.of(
          Quantity.of(1, Unit.WEEK),
          Quantity.of(30, Unit.DAY),
          Quantity.of(31, Unit.DAY),
          Quantity.of(1, Unit.MONTH),
          Quantity.of(3, Unit.MONTH),
          Quantity.of(365, Unit.DAY),
          Quantity.of(366, Unit.DAY),
          Quantity.of(1, Unit.YEAR));

  private final List<Quantity> rates = new ArrayList<>();
  private final List<Quantity> doses = new ArrayList<>();
  private final List<Quantity> boluses = new ArrayList<>();

  PlanMaker(Guidance guidance, Lines lines) {
    rates.addAll(lines.valuesAround(guidance.lexicon().named("infusion rate")));
    rates.addAll(lines.valuesAround(guidance.lexicon().named("lowest infusion rate")));
    rates.add(Quantity.parse("22 mg/h"));
    rates.add(Quantity.parse("140 mg/h"));
    rates.add(Quantity.parse("141 mg/h"));
    boluses.addAll(lines.valuesAround(guidance.lexicon().named("bolus dose")));
    boluses.add(Quantity.parse("24.5 mg"));
    doses.addAll(lines.valuesAround(guidance.lexicon().named("session dose")));
    doses.addAll(lines.valuesAround(guidance.lexicon().named("session dose per weight")));
  }

  List<Statement> statements(Random random) {
    List<Statement> statements = new ArrayList<>();
    KetamineForm form = Pick.from(random, List.of(KetamineForm.values()));
    statements.add(new Statement("form: " + form, draft -> draft.form = Optional.of(form)));
    Route route =
        Pick.once(random, 3) ? Pick.from(random, List.of(Route.values())) : Route.INTRAVENOUS;
    statements.add(new Statement("route: " + route, draft -> draft.route = Optional.of(route)));
    for (int count = random.nextInt(3); count >= 0; count--) {
      Phase phase = phase(random);
      statements.add(new Statement("phase: " + phase, draft -> draft.phases.add(phase)));
    }
    int days = Pick.from(random, List.of(1, 2, 3, 10));
    statements.add(new Statement("days: " + days, draft -> draft.days = Optional.of(days)));
    int courses = Pick.from(random, List.of(1, 1, 2, 3, 12, 13));
    statements.add(
        new Statement("courses: " + courses, draft -> draft.courses = Optional.of(courses)));
    Quantity interval = interval(random);
    statements.add(
        new Statement("interval: " + interval, draft -> draft.interval = Optional.of(interval)));
    return statements;
  }

  private static Quantity interval(Random random) {
    Quantity interval = Pick.from(random, INTERVALS);
    return random.nextBoolean() ? interval : Pick.unit(random, interval);
  }

  private Phase phase(Random random) {
    Optional<Quantity> over =
        Pick.once(random, 8)
            ? Optional.empty()
            : Optional.of(Pick.unit(random, Pick.from(random, TIMES)));
    return switch (random.nextInt(4)) {
      case 0 -> new Phase.Bolus(Pick.unit(random, Pick.from(random, boluses)), over);
      case 1 ->
          new Phase.Infusion(
              Optional.empty(),
              Optional.of(Pick.unit(random, Pick.from(random, doses))),
              over,
              Optional.empty());
      case 2 ->
          new Phase.Infusion(
              Optional.of(Pick.unit(random, Pick.from(random, rates))),
              Optional.empty(),
              over,
              Optional.of(Quantity.parse("25 mg/h")));
      default ->
          new Phase.Infusion(
              Optional.of(Pick.unit(random, Pick.from(random, rates))),
              Optional.empty(),
              over,
              Optional.empty());
    };
  }

  /** A phase of so many times the dose and rate. */
  static Phase times(Phase phase, int factor) {
    if (phase instanceof Phase.Bolus bolus) {
      return new Phase.Bolus(times(bolus.dose(), factor), bolus.over(), bolus.times());
    }
    Phase.Infusion infusion = (Phase.Infusion) phase;
    return new Phase.Infusion(
        infusion.rate().map(rate -> times(rate, factor)),
        infusion.total().map(total -> times(total, factor)),
        infusion.over(),
        infusion.atMost(),
        infusion.times());
  }

  private static Quantity times(Quantity quantity, int factor) {
    return new Quantity(quantity.value().times(Rational.of(factor, 1)), quantity.unit());
  }

  /** A phase of which an infusion at a rate runs so many times as long. */
  static Phase longer(Phase phase, int factor) {
    return phase instanceof Phase.Infusion infusion && infusion.rate().isPresent()
        ? new Phase.Infusion(
            infusion.rate(),
            infusion.total(),
            infusion.over().map(time -> times(time, factor)),
            infusion.atMost())
        : phase;
  }
}
