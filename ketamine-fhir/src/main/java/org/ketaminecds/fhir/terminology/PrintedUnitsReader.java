package org.ketaminecds.fhir.terminology;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.terminology.CsvTable.Row;

/** Reads the file of printed units, and tells everything that is wrong with it at once. */
final class PrintedUnitsReader {

  static final String FILE = "printed-units.csv";

  /** A print that is in use and was looked up nowhere. */
  private static final String RECALLED = "R";

  private static final List<String> COLUMNS = List.of("print", "ucum", "mark", "checked");

  private final Map<String, Set<String>> byPrint = new HashMap<>();

  private PrintedUnitsReader() {}

  static Map<String, Set<String>> read(String text, Problems problems) {
    PrintedUnitsReader reader = new PrintedUnitsReader();
    new CsvTable(FILE, COLUMNS, problems).rows(text).forEach(reader::row);
    return reader.byPrint;
  }

  private void row(Row row) {
    String print = row.required(0);
    String ucum = row.required(1);
    mark(row);
    if (!print.equals(PrintedUnits.folded(print))) {
      row.add("the print \"" + print + "\"", "\"" + PrintedUnits.folded(print) + "\"");
    }
    if (!byPrint.computeIfAbsent(print, name -> new LinkedHashSet<>()).add(ucum)) {
      row.add(print + " for " + ucum + " a second time", "each print once for a unit");
    }
  }

  private static void mark(Row row) {
    if (row.cell(2).equals(RECALLED)) {
      if (!row.cell(3).isEmpty()) {
        row.add("a date beside R", "no date, since it was seen nowhere");
      }
    } else {
      Marks.seenInPrint(row, 2);
      Marks.date(row, 3);
    }
  }
}
