package org.ketaminecds.core.render;

/**
 * How an answer is written out.
 *
 * @param width the longest line, in characters; only a longer word passes it
 * @param colour whether there are colours
 * @param detail how much is written out
 */
public record TextLayout(int width, Colour colour, Detail detail) {

  /** The narrowest text that can still be read. */
  public static final int LEAST_WIDTH = 40;

  private static final TextLayout PLAIN = new TextLayout(80, Colour.NONE, Detail.WHAT_MATTERS);

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if it is less than {@value #LEAST_WIDTH}
   */
  public TextLayout {
    if (width < LEAST_WIDTH) {
      throw new IllegalArgumentException(
          "Found a width of %s, wanted %s or more.".formatted(width, LEAST_WIDTH));
    }
  }

  /** What matters, without colours, in lines of 80 characters. */
  public static TextLayout plain() {
    return PLAIN;
  }

  /** The same layout with lines of another length. */
  public TextLayout withWidth(int characters) {
    return new TextLayout(characters, colour, detail);
  }

  /** The same layout with or without colours. */
  public TextLayout withColour(Colour value) {
    return new TextLayout(width, value, detail);
  }

  /** The same layout with more or less written out. */
  public TextLayout withDetail(Detail value) {
    return new TextLayout(width, colour, value);
  }
}
