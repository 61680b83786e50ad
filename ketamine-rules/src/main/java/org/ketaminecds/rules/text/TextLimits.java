package org.ketaminecds.rules.text;

/**
 * How large a text file may be.
 *
 * @param bytes the greatest size
 * @param depth the greatest number of lists and maps inside each other
 */
public record TextLimits(int bytes, int depth) {

  /** For one case: about a hundred times what a long case takes. */
  public static final TextLimits CASE = new TextLimits(1 << 20, 12);

  /** For one file of guidance. */
  public static final TextLimits GUIDANCE = new TextLimits(1 << 20, 24);
}
