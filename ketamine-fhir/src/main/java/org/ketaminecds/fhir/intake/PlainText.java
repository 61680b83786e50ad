package org.ketaminecds.fhir.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Printed text as a person would type it, in which names are looked for. */
final class PlainText {

  private static final Pattern NOT_TYPED = Pattern.compile("[\\p{M}\\p{Cf}]");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

  private PlainText() {}

  /**
   * The text without accents and characters that are not seen, such as a soft hyphen, and with one
   * kind of dash and of blank.
   */
  static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String typed = NOT_TYPED.matcher(letters).replaceAll("");
    return BLANK.matcher(DASH.matcher(typed).replaceAll("-")).replaceAll(" ");
  }
}
