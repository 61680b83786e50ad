package org.ketaminecds.authoring.patient;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.RegimenFigures;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.DerivedWords;

/**
 * The weights and times with which regimens are tried: with them fixed, the rest of a regimen is
 * linear.
 *
 * @param weights in kg, the most usual first
 * @param times in hours, each longer than a bolus takes
 * @param asked what some line asks for
 */
record PlanLimits(List<Rational> weights, List<Rational> times, Set<String> asked) {

  private static final List<Long> USUAL_WEIGHTS = List.of(70L, 50L, 100L, 160L, 20L);
  private static final List<Long> USUAL_HOURS = List.of(1L, 4L, 10L);

  /** Two infusions of a session that run so long still take no more than a day. */
  private static final Rational LONGEST = Rational.of(12, 1);

  static PlanLimits of(List<Guidance> guidances) {
    TreeSet<Rational> times = around(guidances, DerivedWords.INFUSION_TIME, Unit.HOUR);
    USUAL_HOURS.forEach(hours -> times.add(Rational.of(hours, 1)));
    Rational bolus = RegimenFigures.BOLUS_TIME.in(Unit.HOUR).value();
    times.removeIf(time -> time.compareTo(bolus) <= 0 || time.compareTo(LONGEST) > 0);
    TreeSet<Rational> limits = around(guidances, DerivedWords.WEIGHT, Unit.KILOGRAM);
    List<Rational> weights =
        Stream.concat(USUAL_WEIGHTS.stream().map(kg -> Rational.of(kg, 1)), limits.stream())
            .distinct()
            .toList();
    Set<String> asked = AskedLines.of(guidances).map(Line::about).collect(Collectors.toSet());
    return new PlanLimits(weights, List.copyOf(times), asked);
  }

  static boolean isUsual(Rational time) {
    return USUAL_HOURS.stream().anyMatch(hours -> Rational.of(hours, 1).equals(time));
  }

  /** The limits of a word, and the values one step beside them. */
  private static TreeSet<Rational> around(List<Guidance> guidances, String name, Unit unit) {
    TreeSet<Rational> values = new TreeSet<>();
    AskedLines.of(guidances)
        .filter(Line.Comparison.class::isInstance)
        .map(Line.Comparison.class::cast)
        .filter(line -> line.word().name().equals(name))
        .forEach(
            line -> {
              Rational limit = line.limit().in(unit).value();
              Rational step =
                  line.word().step().map((Quantity one) -> one.in(unit).value()).orElse(limit);
              values.addAll(List.of(limit.minus(step), limit, limit.plus(step)));
            });
    values.removeIf(value -> value.signum() <= 0);
    return values;
  }
}
