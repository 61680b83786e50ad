package org.ketaminecds.examples;

import java.util.Locale;

/** How the impact of a change is written. */
enum ImpactFormat {
  TEXT,
  JSON,
  HTML;

  /** How faults are written beside it. */
  OutputFormat ofFaults() {
    return this == JSON ? OutputFormat.JSON : OutputFormat.TEXT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
