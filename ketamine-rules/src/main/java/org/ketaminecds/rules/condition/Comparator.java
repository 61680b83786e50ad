package org.ketaminecds.rules.condition;

import org.ketaminecds.core.quantity.Quantity;

/** How a value is compared with a limit. */
public enum Comparator {
  /** More than. */
  ABOVE(">"),
  /** As much or more. */
  AT_LEAST(">="),
  /** Less than. */
  BELOW("<"),
  /** As much or less. */
  AT_MOST("<=");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  /** The sign used in guidance files. */
  public String symbol() {
    return symbol;
  }

  /** Whether what holds for a value holds for every greater one. */
  boolean holdsForMore() {
    return this == ABOVE || this == AT_LEAST;
  }

  /** Whether a value and a limit of the same dimension stand in this relation. */
  boolean test(Quantity value, Quantity limit) {
    return test(value.compareTo(limit));
  }

  /** Whether two numbers stand in this relation. */
  public boolean test(int value, int limit) {
    return test(Integer.compare(value, limit));
  }

  private boolean test(int comparison) {
    return switch (this) {
      case ABOVE -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
      case BELOW -> comparison < 0;
      case AT_MOST -> comparison <= 0;
    };
  }
}
