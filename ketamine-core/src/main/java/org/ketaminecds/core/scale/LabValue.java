package org.ketaminecds.core.scale;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketaminecds.core.quantity.Rational;

/** An exact figure from a laboratory; the unit is always said. */
record LabValue(Rational number, LabUnit unit) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?!\\d)(.*)");

  /** Reads a number with its unit, such as "1.2 mg/dL", or a ratio such as "1.7". */
  static Optional<LabValue> read(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Rational number = Rational.of(new BigDecimal(matcher.group(1)));
    return LabUnit.find(matcher.group(2)).map(unit -> new LabValue(number, unit));
  }

  String text() {
    return (ScaleResult.text(number) + " " + unit.symbol()).strip();
  }

  /** The unit only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return "LabValue[" + unit.symbol() + "]";
  }
}
