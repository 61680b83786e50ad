package org.ketaminecds.rules.reference;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes Markdown; what it is given as text is shown as it is and never read as Markdown. */
final class Markdown {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#$&]");
  private static final Pattern LIST_MARK = Pattern.compile("^(?:([+-])|(\\d+)([.)]))(?=\\s|$)");
  private static final Pattern TICKS = Pattern.compile("`{3,}");

  private final StringBuilder text = new StringBuilder();

  /** The text on one line, with a backslash before each sign that Markdown would take. */
  static String escaped(String text) {
    String line =
        SPECIAL.matcher(SPACES.matcher(text.strip()).replaceAll(" ")).replaceAll("\\\\$0");
    return LIST_MARK.matcher(line).replaceAll("$2\\\\$1$3");
  }

  /** A link; the label is Markdown already. */
  static String link(String label, String target) {
    return "[" + label + "](" + target + ")";
  }

  Markdown heading(int level, String markdown) {
    return paragraph("#".repeat(level) + " " + markdown);
  }

  Markdown paragraph(String markdown) {
    text.append(text.isEmpty() ? "" : "\n").append(markdown).append("\n");
    return this;
  }

  Markdown bullets(List<String> items) {
    return items.isEmpty()
        ? this
        : paragraph(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
  }

  /** Lines kept as they are, indents included. */
  Markdown block(List<String> lines) {
    String body = String.join("\n", lines);
    int longest =
        TICKS.matcher(body).results().mapToInt(run -> run.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    return paragraph(fence + "\n" + body + "\n" + fence);
  }

  Markdown table(List<String> header, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    StringBuilder table = new StringBuilder(row(header));
    table.append("\n").append(row(Collections.nCopies(header.size(), "---")));
    rows.forEach(row -> table.append("\n").append(row(row)));
    return paragraph(table.toString());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
        .collect(Collectors.joining("", "|", ""));
  }

  /** All that was written, with one line break at the end. */
  String text() {
    return text.toString();
  }
}
