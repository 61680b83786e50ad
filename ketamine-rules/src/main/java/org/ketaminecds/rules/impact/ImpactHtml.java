package org.ketaminecds.rules.impact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an impact as one page that stands by itself, to send to a committee; it loads nothing and
 * runs nothing. Stateless and thread-safe.
 *
 * <p>Of a case it shows the name of its file without the folders, the indications, and what
 * changed.
 */
public final class ImpactHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Cases that get another answer</title>
      <style>
      body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; line-height: 1.4; }
      table { border-collapse: collapse; width: 100%; margin-bottom: 1.5em; }
      th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
      ul { margin: 0.3em 0; padding-left: 1.2em; }
      </style>
      </head>
      <body>
      """;

  private ImpactHtml() {}

  /** The page. */
  public static String of(Impact impact) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>").append(escaped(impact.heading())).append("</h1>\n");
    list(page, impact.parts());
    page.append("<table>\n");
    row(page, "th", "Case", "Indications", "Advice before", "Advice now", "Another answer");
    for (CaseImpact one : impact.cases()) {
      row(
          page,
          "td",
          name(one),
          String.join(", ", one.indications()),
          one.before().label(),
          one.after().label(),
          one.isChanged() ? "yes" : "no");
    }
    page.append("</table>\n");
    impact.changed().forEach(one -> reasons(page, one));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void reasons(StringBuilder page, CaseImpact one) {
    page.append("<h2>").append(escaped(name(one))).append("</h2>\n");
    list(page, one.beside());
    if (one.results().isEmpty()) {
      return;
    }
    page.append("<table>\n");
    row(page, "th", "Recommendation", "Before", "Now");
    for (ResultChange change : one.results()) {
      page.append("<tr><td>")
          .append(escaped(change.id()))
          .append("<br>")
          .append(escaped(change.title()))
          .append("</td>");
      side(page, change.before());
      side(page, change.after());
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static void side(StringBuilder page, Side side) {
    page.append("<td>").append(escaped(side.outcome()));
    list(page, side.because().stream().map(one -> one.required() + ": " + one.found()).toList());
    page.append("</td>");
  }

  private static void list(StringBuilder page, List<String> items) {
    if (!items.isEmpty()) {
      page.append(
          items.stream()
              .map(item -> "<li>" + escaped(item) + "</li>\n")
              .collect(Collectors.joining("", "\n<ul>\n", "</ul>\n")));
    }
  }

  private static void row(StringBuilder page, String cell, String... texts) {
    page.append("<tr>");
    for (String text : texts) {
      page.append("<%s>%s</%s>".formatted(cell, escaped(text), cell));
    }
    page.append("</tr>\n");
  }

  private static String name(CaseImpact one) {
    return one.file()
        .substring(Math.max(one.file().lastIndexOf('/'), one.file().lastIndexOf('\\')) + 1);
  }

  /** Characters that turn the direction of a line would make it say something else. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isHarmless(letter) ? letter : '?');
              }
            });
    return escaped.toString();
  }

  private static boolean isHarmless(int letter) {
    return !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT;
  }
}
