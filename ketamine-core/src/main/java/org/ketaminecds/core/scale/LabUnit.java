package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units in which laboratories report what the scales need. */
enum LabUnit {
  MILLIGRAM_PER_DECILITRE("mg/dL"),
  MICROMOLE_PER_LITRE("umol/L"),
  GRAM_PER_DECILITRE("g/dL"),
  GRAM_PER_LITRE("g/L"),
  RATIO("");

  private final String symbol;

  LabUnit(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  /** These units, as an error asks for them. */
  static String wanted(List<LabUnit> units) {
    return units.contains(RATIO)
        ? "without a unit"
        : units.stream().map(LabUnit::symbol).collect(Collectors.joining(" or ", "in ", ""));
  }

  /** The unit of this spelling; the letter case and the sign for micro do not matter. */
  static Optional<LabUnit> find(String spelling) {
    String wanted = spelling.strip().replace('µ', 'u').replace('μ', 'u').toLowerCase(Locale.ROOT);
    for (LabUnit unit : values()) {
      if (unit.symbol.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
