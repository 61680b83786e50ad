package org.ketaminecds.core.render;

import org.ketaminecds.core.guidance.Advisability;

/** What a piece of text is, which decides its colour. */
enum Style {
  PLAIN(""),
  HEADING("1"),
  FAINT("2"),
  STOP("1;97;41"),
  AVOID("1;31"),
  DEFER("1;35"),
  CAUTION("1;33"),
  NOTE("1;36");

  private static final String ESCAPE = "\u001B[";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(Advisability advisability) {
    return switch (advisability) {
      case STOP -> STOP;
      case AVOID -> AVOID;
      case DEFER -> DEFER;
      case CAUTION -> CAUTION;
      // No green: the mildest answer is no permission.
      case NO_CONCERN_IDENTIFIED -> NOTE;
    };
  }

  String apply(String text, Colour colour) {
    return colour == Colour.NONE || code.isEmpty() || text.isEmpty()
        ? text
        : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
