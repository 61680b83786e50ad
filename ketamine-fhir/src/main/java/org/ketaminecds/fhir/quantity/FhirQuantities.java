package org.ketaminecds.fhir.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.fhir.quantity.QuantityReading.NotRead;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/**
 * Reads quantities of FHIR exactly, and writes them.
 *
 * <p>A unit is read by its UCUM code, or by its printed unit if there is no code. What measures
 * something else, would have to be rounded, or has another unit in print than in its code is not
 * read. Thread-safe; share one.
 */
public final class FhirQuantities {

  /** The URI of UCUM. */
  public static final String UCUM = "http://unitsofmeasure.org";

  /** A decimal with more digits or a larger exponent is no clinical value, but an attack. */
  private static final int MOST_DIGITS = 30;

  /** Units come from outside: beyond these, factors are worked out anew each time. */
  private static final int MOST_FACTORS = 1000;

  private final ExactUcum ucum = new ExactUcum();
  private final Map<String, Optional<Rational>> factors = new ConcurrentHashMap<>();

  /** Reads a quantity of a dimension. */
  public QuantityReading read(org.hl7.fhir.r4.model.Quantity found, Dimension wanted) {
    BigDecimal value = found.getValue();
    String shown = shown(found);
    String right = "%s in UCUM, such as %s".formatted(wanted.phrase(), example(wanted));
    if (value == null) {
      return new NotRead("no value", right);
    }
    if (found.hasComparator()) {
      return new NotRead(shown, "a value without \"" + comparator(found) + "\"");
    }
    if (!isPlain(value)) {
      return new NotRead("a number of too many digits", right);
    }
    if (found.getSystem() != null && !found.getSystem().equals(UCUM)) {
      return new NotRead(shown + " in units of " + found.getSystem(), right);
    }
    if (hasTwoUnits(found)) {
      return new NotRead("%s, printed as %s".formatted(shown, found.getUnit()), "one unit");
    }
    return unit(found.getCode(), found.getUnit(), wanted)
        .<QuantityReading>map(scale -> new Read(scale.of(Rational.of(value))))
        .orElseGet(() -> new NotRead(shown, right));
  }

  /**
   * The value alone, in whatever unit; nothing if it has a comparator or two units, or is no
   * clinical number.
   */
  public Optional<Rational> plainValue(org.hl7.fhir.r4.model.Quantity found) {
    return Optional.ofNullable(found.getValue())
        .filter(value -> !found.hasComparator() && isPlain(value) && !hasTwoUnits(found))
        .map(Rational::of);
  }

  /** How many of the second UCUM unit one of the first is, if that is an exact number. */
  public Optional<Rational> factor(String from, String to) {
    return from.equals(to)
        ? Optional.of(Rational.ONE)
        : factors.size() > MOST_FACTORS
            ? ucum.factor(from, to)
            : factors.computeIfAbsent(from + " " + to, pair -> ucum.factor(from, to));
  }

  /** Whether the code and what people see are both units, and not the same. */
  private boolean hasTwoUnits(org.hl7.fhir.r4.model.Quantity found) {
    String code = ucumOf(found.getCode());
    String printed = ucumOf(found.getUnit());
    return isTelling(code)
        && isTelling(printed)
        && !code.equalsIgnoreCase(printed)
        && ucum.isUnit(code)
        && ucum.isUnit(printed)
        && factor(code, printed).filter(Rational.ONE::equals).isEmpty();
  }

  private static String ucumOf(@Nullable String written) {
    String spelling = written == null ? "" : written.strip();
    return Unit.find(spelling).map(Unit::ucumCode).orElse(spelling);
  }

  /** What people print for points and plain numbers is no unit to go by. */
  private static boolean isTelling(String ucum) {
    return !ucum.isEmpty() && !isBare(ucum);
  }

  private static boolean isBare(String ucum) {
    return ucum.equals("1") || (ucum.startsWith("{") && ucum.endsWith("}"));
  }

  private static boolean isPlain(BigDecimal value) {
    return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
  }

  private record Scale(Rational factor, Unit unit) {

    Quantity of(Rational value) {
      return new Quantity(value.times(factor), unit);
    }
  }

  private Optional<Scale> unit(@Nullable String code, @Nullable String printed, Dimension wanted) {
    String written = code != null && !code.isBlank() ? code : printed == null ? "" : printed;
    String spelling = written.strip();
    if (spelling.isEmpty()) {
      return bare(wanted);
    }
    Optional<Unit> known = Unit.find(spelling).filter(unit -> unit.dimension() == wanted);
    if (known.isPresent()) {
      return known.map(unit -> new Scale(Rational.ONE, unit));
    }
    if (isBare(spelling)) {
      return bare(wanted);
    }
    if (!convertible(wanted, spelling)) {
      return Optional.empty();
    }
    Unit canonical = wanted.canonicalUnit();
    return factor(spelling, canonical.ucumCode()).map(scale -> new Scale(scale, canonical));
  }

  /** Points on a scale and numbers of things have no unit to mistake. */
  private static Optional<Scale> bare(Dimension wanted) {
    return wanted == Dimension.SCORE || wanted == Dimension.COUNT
        ? Optional.of(new Scale(Rational.ONE, wanted.canonicalUnit()))
        : Optional.empty();
  }

  /**
   * UCUM takes per cent, points and mg/kg for plain numbers, and would make a dose of 5000 mg/kg of
   * 0.5 %; such dimensions are read by their own units only, or where kilograms are written.
   */
  private static boolean convertible(Dimension wanted, String spelling) {
    return switch (wanted) {
      case SCORE, COUNT, PERCENT, MULTIPLE_OF_ULN -> false;
      case DOSE_PER_WEIGHT, RATE_PER_WEIGHT -> spelling.contains("/kg");
      default -> true;
    };
  }

  private static String example(Dimension wanted) {
    return wanted.canonicalUnit().ucumCode();
  }

  /** The code of the unit, or else the unit as it is printed; empty if there is neither. */
  public static String unit(org.hl7.fhir.r4.model.Quantity found) {
    return Optional.ofNullable(found.getCode())
        .filter(code -> !code.isBlank())
        .or(() -> Optional.ofNullable(found.getUnit()))
        .orElse("");
  }

  /** Nothing too where a reason stands in place of the comparator. */
  private static String comparator(org.hl7.fhir.r4.model.Quantity found) {
    return found.getComparator() == null ? "" : found.getComparator().toCode();
  }

  private static String shown(org.hl7.fhir.r4.model.Quantity found) {
    String number =
        Optional.ofNullable(found.getValue())
            .filter(FhirQuantities::isPlain)
            .map(BigDecimal::toPlainString)
            .orElse("?");
    return (comparator(found) + number + " " + unit(found)).strip();
  }

  /**
   * Writes a quantity with its UCUM code; a value that is no finite decimal is rounded to 12
   * significant digits.
   */
  public static org.hl7.fhir.r4.model.Quantity write(Quantity quantity) {
    Rational value = quantity.value();
    org.hl7.fhir.r4.model.Quantity written = new org.hl7.fhir.r4.model.Quantity();
    written.setValue(value.isFiniteDecimal() ? value.toDecimal() : value.rounded(12));
    written.setSystem(UCUM).setCode(quantity.unit().ucumCode()).setUnit(quantity.unit().symbol());
    return written;
  }
}
