package org.ketaminecds.examples;

import java.io.InputStream;
import java.util.Map;
import org.ketaminecds.core.render.Colour;
import org.ketaminecds.core.render.TextLayout;
import picocli.CommandLine.Help.Ansi;

/**
 * What the program was started in.
 *
 * @param input standard input
 * @param colour the colours that the terminal shows
 * @param width the width of the terminal, or the usual one if it is not known
 */
record Surroundings(InputStream input, Colour colour, int width) {

  /** Those of this process; NO_COLOR and a pipe switch colours off. */
  static Surroundings ofProcess() {
    Colour colour = Ansi.AUTO.enabled() ? Colour.ANSI : Colour.NONE;
    return new Surroundings(System.in, colour, width(System.getenv()));
  }

  static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    int usual = TextLayout.plain().width();
    return columns.matches("\\d{1,4}")
        ? Math.max(TextLayout.LEAST_WIDTH, Integer.parseInt(columns))
        : usual;
  }
}
