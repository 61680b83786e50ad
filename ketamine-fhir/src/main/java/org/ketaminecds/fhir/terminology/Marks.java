package org.ketaminecds.fhir.terminology;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketaminecds.fhir.terminology.CsvTable.Row;

/** Where and when what stands in a row was seen in print. */
final class Marks {

  private static final Pattern SEEN_IN_PRINT = Pattern.compile("V\\([A-Z](,[A-Z])*\\)");

  private Marks() {}

  /** The mark, of which it is a fault that it names no print. */
  static String seenInPrint(Row row, int column) {
    String mark = row.cell(column);
    if (!SEEN_IN_PRINT.matcher(mark).matches()) {
      row.add("the mark \"" + mark + "\"", "where it was seen in print, such as V(I)");
    }
    return mark;
  }

  static Optional<LocalDate> date(Row row, int column) {
    String cell = row.cell(column);
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException malformed) {
      row.add("\"" + cell + "\" as a date", "a date such as 2026-11-23");
      return Optional.empty();
    }
  }
}
