package org.ketaminecds.comparison.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One figure of every engine, with what it is called and how it is shown. */
record Figures(String name, String format, Map<Engine, Double> values) {

  Figures(String name, String format) {
    this(name, format, new EnumMap<>(Engine.class));
  }

  void put(Engine engine, double value) {
    values.put(engine, value);
  }

  /** A row of a table: the figure of each engine, and how often it holds that of ours. */
  String row() {
    StringBuilder row = new StringBuilder("| ").append(name).append(" |");
    OptionalDouble ours = value(Engine.OURS);
    for (Engine engine : Engine.values()) {
      OptionalDouble value = value(engine);
      row.append(' ');
      value.ifPresentOrElse(
          number -> row.append(format.formatted(number)), () -> row.append("not measured"));
      if (value.isPresent() && ours.isPresent() && engine != Engine.OURS) {
        row.append(" (").append(ratio(value.getAsDouble() / ours.getAsDouble())).append(')');
      }
      row.append(" |");
    }
    return row.toString();
  }

  /** With two figures that count, as long as it is not large. */
  private static String ratio(double ratio) {
    return (ratio < 1 ? "%.2f" : ratio < 10 ? "%.1f" : "%.0f").formatted(ratio);
  }

  private OptionalDouble value(Engine engine) {
    Double value = values.get(engine);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static String head() {
    StringBuilder names = new StringBuilder("| what |");
    StringBuilder line = new StringBuilder("|---|");
    for (Engine engine : Engine.values()) {
      names.append(' ').append(engine.label()).append(" |");
      line.append("---|");
    }
    return names + "\n" + line;
  }
}
