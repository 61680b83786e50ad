package org.ketaminecds.fhir.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.fhir.quantity.QuantityReading.NotRead;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;
import org.ketaminecds.fhir.terminology.PrintedUnits;

/**
 * Reads quantities of FHIR exactly, and writes them.
 *
 * <p>A unit is read by its UCUM code, or by its printed unit if there is no code. What measures
 * something else, would have to be rounded, or is printed in a unit that is not known to be that of
 * its code is not read. Thread-safe; share one.
 */
public final class FhirQuantities {

  /** The URI of UCUM. */
  public static final String UCUM = "http://unitsofmeasure.org";

  private static final Set<String> UCUM_SYSTEMS = Set.of(UCUM, "urn:oid:2.16.840.1.113883.6.8");

  private static final String ONE_UNIT = "one unit, or a print that is known to mean it";

  /** A decimal with more digits or a larger exponent is no clinical value, but an attack. */
  private static final int MOST_DIGITS = 30;

  private final ExactUcum ucum = new ExactUcum();
  private final UnitNames names = new UnitNames(ucum, PrintedUnits.bundled());

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
    if (found.getSystem() != null && !UCUM_SYSTEMS.contains(found.getSystem())) {
      return new NotRead(shown + " in units of " + found.getSystem(), right);
    }
    Optional<String> otherPrint = otherPrint(found);
    if (otherPrint.isPresent()) {
      return new NotRead(otherPrint.get(), ONE_UNIT);
    }
    return unit(found, wanted)
        .<QuantityReading>map(scale -> new Read(scale.of(Rational.of(value))))
        .orElseGet(() -> new NotRead(shown, right));
  }

  /**
   * The value alone, in whatever unit; nothing if it has a comparator, is printed in a unit that is
   * not known to be that of its code, or is no clinical number.
   */
  public Optional<Rational> plainValue(org.hl7.fhir.r4.model.Quantity found) {
    return Optional.ofNullable(found.getValue())
        .filter(value -> !found.hasComparator() && isPlain(value) && otherPrint(found).isEmpty())
        .map(Rational::of);
  }

  /** The quantity with its print, if that is not known to be the unit of its code. */
  public Optional<String> otherPrint(org.hl7.fhir.r4.model.Quantity found) {
    return names.otherPrint(found).map(print -> shown(found) + ", " + print);
  }

  /** How many of the second's unit one of the first's is, if that is one exact number. */
  public Optional<Rational> factor(
      org.hl7.fhir.r4.model.Quantity from, org.hl7.fhir.r4.model.Quantity to) {
    if (unit(from).equals(unit(to))) {
      return Optional.of(Rational.ONE);
    }
    return only(
        names.of(from).stream()
            .flatMap(one -> names.of(to).stream().flatMap(other -> factor(one, other)))
            .collect(Collectors.toSet()));
  }

  private Stream<Rational> factor(String from, String to) {
    return ucum.factor(from, to).stream();
  }

  private static <T> Optional<T> only(Set<T> found) {
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static boolean isPlain(BigDecimal value) {
    return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
  }

  private record Scale(Rational factor, Unit unit) {

    Quantity of(Rational value) {
      return new Quantity(value.times(factor), unit);
    }
  }

  /** What a print may mean in two ways, such as "Mg" without a code, is not read. */
  private Optional<Scale> unit(org.hl7.fhir.r4.model.Quantity found, Dimension wanted) {
    return unit(found).isBlank()
        ? bare(wanted)
        : only(
            names.of(found).stream()
                .flatMap(code -> scale(code, wanted).stream())
                .collect(Collectors.toSet()));
  }

  private Optional<Scale> scale(String code, Dimension wanted) {
    Optional<Unit> known = Unit.find(code).filter(unit -> unit.dimension() == wanted);
    if (known.isPresent()) {
      return known.map(unit -> new Scale(Rational.ONE, unit));
    }
    if (UnitNames.isBare(code)) {
      return bare(wanted);
    }
    if (!convertible(wanted, code)) {
      return Optional.empty();
    }
    Unit canonical = wanted.canonicalUnit();
    return ucum.factor(code, canonical.ucumCode()).map(factor -> new Scale(factor, canonical));
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
    String code = UnitNames.written(found.getCode());
    return code.isEmpty() ? UnitNames.written(found.getUnit()) : code;
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
