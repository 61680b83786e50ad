package org.ketaminecds.examples;

import java.util.Locale;
import org.ketaminecds.core.render.Colour;

/** When answers are coloured. */
enum ColourChoice {
  AUTO,
  ALWAYS,
  NEVER;

  /** The colour of a text, where the surroundings allow this one. */
  Colour colour(Colour allowed) {
    return switch (this) {
      case AUTO -> allowed;
      case ALWAYS -> Colour.ANSI;
      case NEVER -> Colour.NONE;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
