package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes what a check found for people to read; stateless and thread-safe. */
public final class CheckText {

  private CheckText() {}

  /**
   * The report as text, one remark after the other, errors first.
   *
   * @param shown what is shown of the path of a file, such as the path from where the reader is
   */
  public static String of(CheckReport report, UnaryOperator<String> shown) {
    List<String> lines = new ArrayList<>();
    remarks(lines, report.errors(), shown);
    remarks(lines, report.warnings(), shown);
    lines.add(
        "%s, %s."
            .formatted(
                counted(report.errors().size(), "error"),
                counted(report.warnings().size(), "warning")));
    return String.join("\n", lines) + "\n";
  }

  private static String counted(int number, String thing) {
    String count = number == 0 ? "no" : String.valueOf(number);
    return count + " " + thing + (number == 1 ? "" : "s");
  }

  private static void remarks(
      List<String> lines, List<Remark> remarks, UnaryOperator<String> shown) {
    for (Remark remark : remarks) {
      lines.add(
          "%s:%s:%s: %s: %s"
              .formatted(
                  shown.apply(remark.place().file()),
                  remark.place().line(),
                  remark.place().column(),
                  remark.kind().weight().label(),
                  remark.kind().label()));
      if (!remark.text().isEmpty()) {
        lines.add("    | " + remark.text());
      }
      lines.add("    found " + remark.found());
      lines.add("    wanted " + remark.wanted());
      remark.maybe().ifPresent(words -> lines.add("    Maybe " + words + "."));
      lines.add("");
    }
  }
}
