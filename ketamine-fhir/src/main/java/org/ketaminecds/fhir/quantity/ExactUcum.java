package org.ketaminecds.fhir.quantity;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.ketaminecds.core.quantity.Rational;

/** Exact factors between units of UCUM. */
final class ExactUcum {

  private static final String DEFINITIONS = "/ucum-essence.xml";

  /**
   * A longer unit is none that people use; the parser takes minutes over it, or all of the stack.
   */
  private static final int LONGEST = 100;

  /** Units come from outside: beyond these, factors are worked out anew each time. */
  private static final int MOST_FACTORS = 1000;

  private final UcumService service;
  private final Map<String, Optional<Rational>> factors = new ConcurrentHashMap<>();

  ExactUcum() {
    try (InputStream definitions = UcumEssenceService.class.getResourceAsStream(DEFINITIONS)) {
      service = new UcumEssenceService(definitions);
    } catch (UcumException | java.io.IOException broken) {
      throw new IllegalStateException(
          "Found no readable %s in the jar of org.fhir:ucum.".formatted(DEFINITIONS), broken);
    }
  }

  /**
   * How many of the second unit one of the first is; nothing if one is not a unit, if they measure
   * different things, or if the factor is not exact either way, for the library rounds.
   */
  Optional<Rational> factor(String from, String to) {
    if (isTooLong(from) || isTooLong(to)) {
      return Optional.empty();
    }
    return from.equals(to)
        ? Optional.of(Rational.ONE)
        : factors.size() > MOST_FACTORS
            ? workedOut(from, to)
            : factors.computeIfAbsent(from + " " + to, pair -> workedOut(from, to));
  }

  private Optional<Rational> workedOut(String from, String to) {
    try {
      if (!service.isComparable(from, to)) {
        return Optional.empty();
      }
      Decimal there = service.convert(new Decimal("1"), from, to);
      if (service.convert(there, to, from).isOne()) {
        return Optional.of(rational(there));
      }
      Decimal back = service.convert(new Decimal("1"), to, from);
      return service.convert(back, from, to).isOne()
          ? Optional.of(Rational.ONE.dividedBy(rational(back)))
          : Optional.empty();
    } catch (UcumException notUcum) {
      return Optional.empty();
    }
  }

  /** Whether it is a unit of UCUM at all. */
  boolean isUnit(String code) {
    return !isTooLong(code) && service.validate(code) == null;
  }

  private static boolean isTooLong(String code) {
    return code.length() > LONGEST;
  }

  private static Rational rational(Decimal decimal) {
    return Rational.of(new BigDecimal(decimal.asDecimal()));
  }
}
