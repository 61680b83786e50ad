package org.ketaminecds.fhir.quantity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.fhir.terminology.PrintedUnits;

/** The unit of a quantity by its code and by what people see, and whether the two are one. */
final class UnitNames {

  private static final Pattern BARE = Pattern.compile("1|\\{[^{}]*\\}");

  private final ExactUcum ucum;
  private final PrintedUnits prints;

  UnitNames(ExactUcum ucum, PrintedUnits prints) {
    this.ucum = ucum;
    this.prints = prints;
  }

  /**
   * What people see, if it is not known to be the unit of the code. Points and plain numbers may be
   * printed in any words that are no unit.
   */
  Optional<String> otherPrint(Quantity found) {
    String code = written(found.getCode());
    String printed = written(found.getUnit());
    if (code.isEmpty() || printed.isEmpty() || code.equals(printed)) {
      return Optional.empty();
    }
    Set<String> coded = ofCode(code);
    Set<String> seen = ofPrint(printed);
    if (isAnySame(coded, seen) || (seen.isEmpty() && coded.stream().anyMatch(UnitNames::isBare))) {
      return Optional.empty();
    }
    return Optional.of(
        "printed as %s, which is %s"
            .formatted(printed, seen.isEmpty() ? "not known to mean the same" : "another unit"));
  }

  /** The codes of UCUM that its unit may be: that of its code, or else what its print may mean. */
  Set<String> of(Quantity found) {
    String code = written(found.getCode());
    return code.isEmpty() ? ofPrint(written(found.getUnit())) : ofCode(code);
  }

  /** Codes are read as they are written, and as prints only where they are no code. */
  private Set<String> ofCode(String code) {
    Set<String> exact = exact(code);
    return exact.isEmpty() ? prints.ucumOf(code) : exact;
  }

  private Set<String> ofPrint(String printed) {
    Set<String> codes = new LinkedHashSet<>(exact(printed));
    codes.addAll(prints.ucumOf(printed));
    return codes;
  }

  private Set<String> exact(String spelling) {
    return Unit.find(spelling)
        .map(Unit::ucumCode)
        .or(() -> Optional.of(spelling).filter(ucum::isUnit))
        .map(Set::of)
        .orElse(Set.of());
  }

  private boolean isAnySame(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> isSame(one, other)));
  }

  private boolean isSame(String one, String other) {
    return isBare(one) == isBare(other)
        && (isBare(one) || ucum.factor(one, other).filter(Rational.ONE::equals).isPresent());
  }

  /** Whether it stands for points, or a plain number. */
  static boolean isBare(String code) {
    return BARE.matcher(code).matches();
  }

  /** What is written in a field, without blanks around it; empty if there is nothing. */
  static String written(@Nullable String field) {
    return field == null ? "" : field.strip();
  }
}
