package org.ketaminecds.core.render;

/** Whether a text carries colours. */
public enum Colour {
  /** Plain text, for files and for readers that know no colours. */
  NONE,
  /** ANSI escape sequences, for terminals. */
  ANSI
}
