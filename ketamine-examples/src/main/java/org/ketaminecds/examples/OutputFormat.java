package org.ketaminecds.examples;

import java.util.Locale;

/** How answers are written. */
enum OutputFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
