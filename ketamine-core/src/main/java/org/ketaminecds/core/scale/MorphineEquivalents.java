package org.ketaminecds.core.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/**
 * The oral morphine equivalents (MME) of the opioids that a patient takes in a day, in mg.
 *
 * <p>A measure of exposure; never use it to change from one opioid to another. The table must be
 * chosen. Immutable and thread-safe. Source: SC-21, SC-22; to reassess from 50 mg a day on is
 * recalled, and known for the table of 2022 only.
 */
public final class MorphineEquivalents {

  private static final Citation FIFTY = Citation.recalled("SC-21");
  private static final Rational REASSESS_FROM = Rational.of(50, 1);

  private final MmeTable table;
  private final Map<Opioid, Rational> doses;
  private final List<Entry> inputs;

  /** Whether the sum reaches 50 mg a day. */
  public enum Level implements Band {
    /** Less than 50 mg a day. */
    BELOW_50("below 50 MME a day"),
    /** 50 mg a day or more. */
    AT_LEAST_50("50 MME a day or more: reassess");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private MorphineEquivalents(MmeTable table, Map<Opioid, Rational> doses, List<Entry> inputs) {
    this.table = table;
    this.doses = doses;
    this.inputs = inputs;
  }

  /** Equivalents by this table. */
  public static Builder by(MmeTable table) {
    return new Builder(table);
  }

  /** The sum, with what each opioid contributes. */
  public ScaleResult<Level> result() {
    ScaleResultBuilder<Level> result =
        new ScaleResultBuilder<Level>("MME", table.label(), table.source(), inputs);
    Rational sum = Rational.ZERO;
    for (Map.Entry<Opioid, Rational> taken : doses.entrySet()) {
      Rational factor = table.factor(taken.getKey(), taken.getValue()).orElseThrow();
      Rational equivalent = taken.getValue().times(factor);
      sum = sum.plus(equivalent);
      result.part(
          Intake.words(taken.getKey()),
          "%s x %s = %s"
              .formatted(
                  ScaleResult.text(taken.getValue()),
                  ScaleResult.text(factor),
                  ScaleResult.text(equivalent)));
    }
    result.value(sum, "MME/day").note("Not for changing from one opioid to another.");
    if (table == MmeTable.CDC_2022) {
      result.band(sum.compareTo(REASSESS_FROM) >= 0 ? Level.AT_LEAST_50 : Level.BELOW_50, FIFTY);
    } else if (doses.containsKey(Opioid.TRAMADOL)) {
      result.note("The factor of tramadol, 0.1, is that of older charts.");
    }
    return result.build();
  }

  /** Builds {@link MorphineEquivalents}; not thread-safe. */
  public static final class Builder {

    private record Order(Opioid opioid, String dose, Dimension dimension) {}

    private final MmeTable table;
    private final List<Order> orders = new ArrayList<>();

    private Builder(MmeTable table) {
      this.table = table;
    }

    /** Adds what is taken of an opioid in a day, such as "40 mg"; the same one twice adds up. */
    public Builder daily(Opioid opioid, String dose) {
      orders.add(new Order(opioid, dose, Dimension.AMOUNT));
      return this;
    }

    /** Adds a transdermal patch of fentanyl by its rate, such as "25 ug/h". */
    public Builder fentanylPatch(String rate) {
      orders.add(new Order(Opioid.FENTANYL_TRANSDERMAL, rate, Dimension.RATE));
      return this;
    }

    /**
     * The equivalents.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if there is no opioid, or a dose
     *     cannot be read or the table has no factor for it
     */
    public MorphineEquivalents build() {
      Intake intake = new Intake("mme");
      if (orders.isEmpty()) {
        intake.refuse("opioids", "nothing", "at least one opioid with its dose");
      }
      Map<Opioid, Rational> doses = new EnumMap<>(Opioid.class);
      orders.forEach(
          order ->
              read(order, intake)
                  .ifPresent(dose -> doses.merge(order.opioid, dose, Rational::plus)));
      List<Entry> inputs = intake.accepted();
      return new MorphineEquivalents(table, doses, inputs);
    }

    private Optional<Rational> read(Order order, Intake intake) {
      String name = Intake.words(order.opioid);
      boolean isPatch = order.opioid == Opioid.FENTANYL_TRANSDERMAL;
      if (isPatch != (order.dimension == Dimension.RATE)) {
        intake.refuse(name, order.dose + " a day", "the rate of the patch, such as 25 ug/h");
        return Optional.empty();
      }
      if (table.factor(order.opioid, Rational.ONE).isEmpty()) {
        intake.refuse(
            name, "an opioid without a factor", "an opioid of the table " + table.label());
        return Optional.empty();
      }
      Optional<Quantity> dose = intake.quantity(name, order.dose, order.dimension);
      dose.filter(amount -> !amount.isPositive())
          .ifPresent(amount -> intake.refuse(name, order.dose, "more than nothing"));
      Unit unit = isPatch ? Unit.MICROGRAM_PER_HOUR : Unit.MILLIGRAM;
      return dose.map(amount -> amount.in(unit).value());
    }
  }
}
