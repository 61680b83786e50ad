package org.ketaminecds.core.regimen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/** Finds what is wrong with a regimen: wrong dimensions, figures that cannot be, contradictions. */
public final class RegimenCheck {

  private static final String PATH = "regimen";

  /** Figures that lie no further apart than this are taken as one figure that was rounded. */
  private static final Rational ROUNDING = Rational.of(1, 100);

  private static final Quantity ONE_DAY = Quantity.of(1, Unit.DAY);

  private final Regimen regimen;
  private final Optional<Quantity> weight;
  private final Problems problems;

  private RegimenCheck(Regimen regimen, Optional<Quantity> weight, Problems problems) {
    this.regimen = regimen;
    this.weight = weight;
    this.problems = problems;
  }

  /**
   * Notes everything that is wrong with a regimen, with paths that start at "regimen", and with the
   * weight.
   *
   * @param weight the weight of the patient, if it is known
   */
  public static void check(Regimen regimen, Optional<Quantity> weight, Problems problems) {
    new RegimenCheck(regimen, weight, problems).run();
  }

  private void run() {
    int before = problems.list().size();
    weight.ifPresent(taken -> wanted("patient.weight", taken, Dimension.BODY_WEIGHT));
    for (int index = 0; index < regimen.phases().size(); index++) {
      checkPhase("%s.phases[%s]".formatted(PATH, index), regimen.phases().get(index));
    }
    checkSchedule();
    if (problems.list().size() == before) {
      for (int index = 0; index < regimen.phases().size(); index++) {
        if (regimen.phases().get(index) instanceof Phase.Infusion infusion) {
          checkTotal("%s.phases[%s]".formatted(PATH, index), infusion);
          checkCap("%s.phases[%s]".formatted(PATH, index), infusion);
        }
      }
      ClockTimesCheck.check(PATH + ".phases", regimen.phases(), problems);
      checkHoursPerDay();
      checkDays();
    }
  }

  private void checkPhase(String path, Phase phase) {
    if (phase instanceof Phase.Bolus bolus) {
      wanted(path + ".bolus", bolus.dose(), Dimension.AMOUNT, Dimension.DOSE_PER_WEIGHT);
      bolus.over().ifPresent(time -> wanted(path + ".over", time, Dimension.DURATION));
      return;
    }
    Phase.Infusion infusion = (Phase.Infusion) phase;
    if (infusion.rate().isEmpty() && infusion.total().isEmpty()) {
      problems.add(
          Problem.of(
              path,
              "an infusion without a rate or a total",
              "a rate such as 0.35 mg/kg/h, or a total and the time it is given over"));
    }
    infusion
        .rate()
        .ifPresent(
            rate -> wanted(path + ".infusion", rate, Dimension.RATE, Dimension.RATE_PER_WEIGHT));
    infusion
        .total()
        .ifPresent(
            total -> wanted(path + ".total", total, Dimension.AMOUNT, Dimension.DOSE_PER_WEIGHT));
    infusion.over().ifPresent(time -> wanted(path + ".over", time, Dimension.DURATION));
    infusion
        .atMost()
        .ifPresent(cap -> wanted(path + ".atMost", cap, Dimension.RATE, Dimension.RATE_PER_WEIGHT));
  }

  private void wanted(String path, Quantity quantity, Dimension... dimensions) {
    List<Dimension> allowed = List.of(dimensions);
    if (!allowed.contains(quantity.dimension())) {
      String labels =
          allowed.stream()
              .map(dimension -> dimension.phrase() + " in " + dimension.canonicalUnit().symbol())
              .collect(Collectors.joining(" or "));
      problems.add(
          new Problem(
              path,
              quantity + ", " + quantity.dimension().phrase(),
              labels,
              hint(quantity, allowed)));
    } else if (!quantity.isPositive()) {
      problems.add(Problem.of(path, quantity.toString(), "more than nothing"));
    }
  }

  private static Optional<String> hint(Quantity quantity, List<Dimension> allowed) {
    return switch (quantity.dimension()) {
      case AMOUNT, DOSE_PER_WEIGHT ->
          allowed.contains(Dimension.RATE)
              ? Optional.of("the unit of time was left out, as in " + quantity + "/h")
              : Optional.empty();
      case CONCENTRATION ->
          Optional.of("the strength of the solution was entered in place of the order");
      case FLOW -> Optional.of("the pump's setting was entered; the strength turns it into mg/h");
      default -> Optional.empty();
    };
  }

  private void checkSchedule() {
    Schedule schedule = regimen.schedule();
    schedule
        .hoursPerDay()
        .ifPresent(
            time -> {
              wanted(PATH + ".hoursPerDay", time, Dimension.DURATION);
              if (time.dimension() == Dimension.DURATION && time.compareTo(ONE_DAY) > 0) {
                problems.add(Problem.of(PATH + ".hoursPerDay", time.toString(), "24 h or less"));
              }
            });
    schedule.days().filter(days -> days < 1).ifPresent(days -> atLeastOne("days", days));
    schedule
        .courses()
        .filter(courses -> courses < 1)
        .ifPresent(courses -> atLeastOne("courses", courses));
    schedule.interval().ifPresent(time -> wanted(PATH + ".interval", time, Dimension.DURATION));
    schedule
        .interval()
        .filter(time -> time.dimension() == Dimension.DURATION)
        .filter(time -> time.isPositive())
        .ifPresent(time -> schedule.days().ifPresent(days -> checkInterval(time, days)));
  }

  private void checkInterval(Quantity interval, int days) {
    if (interval.compareTo(Quantity.of(days, Unit.DAY)) < 0) {
      problems.add(
          Problem.of(
              PATH + ".interval",
              "%s from the start of one course to the start of the next, but days: %s"
                  .formatted(interval, days),
              "at least as long as a course"));
    }
  }

  private void atLeastOne(String field, int found) {
    problems.add(Problem.of(PATH + "." + field, String.valueOf(found), "1 or more"));
  }

  private void checkTotal(String path, Phase.Infusion infusion) {
    if (infusion.rate().isEmpty() || infusion.total().isEmpty()) {
      return;
    }
    Phase.Infusion withoutTotal =
        new Phase.Infusion(infusion.rate(), Optional.empty(), infusion.over(), infusion.atMost());
    ResolvedPhase resolved = ResolvedPhase.of(withoutTotal, regimen, weight);
    Derived computed =
        Basis.of(infusion.total().get()) == Basis.KILOGRAM ? resolved.dose() : resolved.amount();
    if (computed instanceof Derived.Known known && differ(known.value(), infusion.total().get())) {
      problems.add(
          Problem.of(
              path + ".total",
              "%s ordered, but %s gives %s"
                  .formatted(infusion.total().get(), known.basis(), known.value()),
              "a rate, a time and a total that agree"));
    }
  }

  /**
   * A cap that the order passes whatever the weight is no cap on the order but another order. A
   * total that the cap leaves no time for is passed in this patient: nobody can tell whether less
   * drug or more time was meant.
   */
  private void checkCap(String path, Phase.Infusion infusion) {
    if (infusion.atMost().isEmpty()) {
      return;
    }
    Quantity cap = infusion.atMost().get();
    Phase.Infusion uncapped =
        new Phase.Infusion(infusion.rate(), infusion.total(), infusion.over(), Optional.empty());
    Optional<Quantity> decides = infusion.rate().isPresent() ? Optional.empty() : weight;
    ResolvedPhase resolved = ResolvedPhase.of(uncapped, regimen, decides);
    Derived ordered = Basis.of(cap) == Basis.KILOGRAM ? resolved.rate() : resolved.rateAbsolute();
    if (ordered instanceof Derived.Known rate
        && rate.value().compareTo(cap) > 0
        && differ(rate.value(), cap)) {
      problems.add(
          Problem.of(
              path + ".atMost",
              infusion.rate().isPresent()
                  ? "%s ordered, but at most %s".formatted(rate.value(), cap)
                  : "%s make %s, but at most %s".formatted(rate.basis(), rate.value(), cap),
              infusion.rate().isPresent()
                  ? "a rate and a cap that agree"
                  : "a total, a time and a cap that agree"));
    } else if (infusion.rate().isPresent()) {
      checkFarAboveCap(path, ResolvedPhase.of(uncapped, regimen, weight), cap);
    }
  }

  /** A cap spares a heavy patient a part of the rate; where it takes most of it, one is a slip. */
  private void checkFarAboveCap(String path, ResolvedPhase resolved, Quantity cap) {
    Derived ordered = Basis.of(cap) == Basis.KILOGRAM ? resolved.rate() : resolved.rateAbsolute();
    Quantity most = new Quantity(cap.value().times(Rational.of(10, 1)), cap.unit());
    if (ordered instanceof Derived.Known rate && rate.value().compareTo(most) > 0) {
      problems.add(
          Problem.of(
              path + ".atMost",
              "%s, less than a tenth of the %s of %s, probably an entry error"
                  .formatted(cap, rate.value(), rate.basis()),
              "a rate and a cap of which the cap is a tenth or more"));
    }
  }

  private void checkHoursPerDay() {
    Optional<Quantity> hours = regimen.schedule().hoursPerDay();
    List<Derived> times =
        regimen.phases().stream()
            .filter(Phase.Infusion.class::isInstance)
            .map(infusion -> ResolvedPhase.of(infusion, regimen, weight).time())
            .toList();
    Optional<Quantity> sum =
        times.stream()
            .filter(Derived.Known.class::isInstance)
            .map(time -> ((Derived.Known) time).value())
            .reduce(Quantity::plus);
    if (hours.isEmpty() || sum.isEmpty()) {
      return;
    }
    boolean isWhole = times.stream().allMatch(Derived.Known.class::isInstance);
    boolean dayLong = sum.get().compareTo(ONE_DAY) >= 0 && hours.get().compareTo(ONE_DAY) == 0;
    boolean agree =
        isWhole ? !differ(sum.get(), hours.get()) : sum.get().compareTo(hours.get()) < 0;
    if (!agree && !dayLong) {
      problems.add(
          Problem.of(
              PATH + ".hoursPerDay",
              "%s a day, but the infusions run for %s%s"
                  .formatted(hours.get(), sum.get(), isWhole ? "" : " and more"),
              "one time for both"));
    }
  }

  private void checkDays() {
    Derived session = RegimenFigures.infusionTime(RegimenFigures.resolved(regimen, weight));
    if (session instanceof Derived.Known time && time.value().compareTo(ONE_DAY) > 0) {
      regimen
          .schedule()
          .days()
          .filter(days -> !fits(time.value(), days))
          .ifPresent(days -> daysContradict(time.value(), days));
    }
  }

  private static boolean fits(Quantity time, int days) {
    return time.compareTo(Quantity.of(days, Unit.DAY)) <= 0
        && time.compareTo(Quantity.of(days - 1L, Unit.DAY)) > 0;
  }

  private void daysContradict(Quantity time, int days) {
    problems.add(
        Problem.of(
            PATH + ".days",
            "%s %s, but one session runs for %s without a break"
                .formatted(days, days == 1 ? "day" : "days", time),
            "days that a continuous infusion takes, or an infusion time of 24 h or less"));
  }

  private static boolean differ(Quantity left, Quantity right) {
    Rational distance = left.canonicalValue().minus(right.canonicalValue());
    Rational size = distance.signum() < 0 ? Rational.ZERO.minus(distance) : distance;
    return size.compareTo(right.canonicalValue().times(ROUNDING)) > 0;
  }
}
