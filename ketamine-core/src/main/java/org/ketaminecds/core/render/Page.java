package org.ketaminecds.core.render;

import java.util.ArrayList;
import java.util.List;

/** A text that grows line by line, wrapped at a width. */
final class Page {

  private final TextLayout layout;
  private final StringBuilder text = new StringBuilder();

  Page(TextLayout layout) {
    this.layout = layout;
  }

  TextLayout layout() {
    return layout;
  }

  void heading(String title) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    paragraph(0, Style.HEADING, title);
  }

  void paragraph(int indent, Style style, String words) {
    for (String line : wrapped(printable(words), layout.width() - indent)) {
      text.append(" ".repeat(indent)).append(style.apply(line, layout.colour())).append('\n');
    }
  }

  void paragraph(int indent, String words) {
    paragraph(indent, Style.PLAIN, words);
  }

  /** A paragraph that hangs on a label to its left; the label takes the given columns. */
  void labelled(int indent, int columns, Style style, String label, String words) {
    String shown = printable(label);
    int gap = columns - length(shown);
    if (gap < 1) {
      paragraph(indent, style, shown);
      paragraph(indent + columns, words);
      return;
    }
    String prefix = " ".repeat(indent) + style.apply(shown, layout.colour()) + " ".repeat(gap);
    for (String line : wrapped(printable(words), layout.width() - indent - columns)) {
      text.append(prefix).append(line).append('\n');
      prefix = " ".repeat(indent + columns);
    }
  }

  private static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" +", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  /** Words of a case may hold control characters, which would let them write over the answer. */
  private static String printable(String words) {
    StringBuilder shown = new StringBuilder();
    words.codePoints().forEach(letter -> shown.appendCodePoint(isHarmless(letter) ? letter : ' '));
    return shown.toString().strip();
  }

  private static boolean isHarmless(int letter) {
    return !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
