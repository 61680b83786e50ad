package org.ketaminecds.fhir.terminology;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/** A file of rows under fixed columns, in which each fault is told at its line. */
final class CsvTable {

  private final String file;
  private final List<String> columns;
  private final Problems problems;

  CsvTable(String file, List<String> columns, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  /** A row that has a cell for each column. */
  final class Row {

    private final CsvRecord cells;

    private Row(CsvRecord cells) {
      this.cells = cells;
    }

    String cell(int column) {
      return cells.getField(column).strip();
    }

    /** The cell, of which it is a fault that it is empty. */
    String required(int column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        add("no " + columns.get(column), "a " + columns.get(column));
      }
      return cell;
    }

    void add(String found, String wanted) {
      CsvTable.this.add(cells, found, wanted);
    }
  }

  /** The rows below the header that have as many cells as it. */
  List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      boolean header = true;
      for (CsvRecord cells : reader) {
        if (header) {
          header(cells);
          header = false;
        } else if (cells.getFieldCount() == columns.size()) {
          rows.add(new Row(cells));
        } else {
          add(cells, cells.getFieldCount() + " cells", columns.size() + " cells");
        }
      }
      if (header) {
        problems.add(Problem.of(file, "an empty file", String.join(",", columns)));
      }
    } catch (CsvParseException malformed) {
      problems.add(
          Problem.of(
              file,
              String.valueOf(malformed.getMessage()),
              "rows of %s cells, with closed quotes".formatted(columns.size()),
              "a cell that holds a comma stands in double quotes"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }

  private void header(CsvRecord cells) {
    if (!cells.getFields().equals(columns)) {
      add(cells, "the header " + String.join(",", cells.getFields()), String.join(",", columns));
    }
  }

  private void add(CsvRecord cells, String found, String wanted) {
    problems.add(Problem.of("%s:%s".formatted(file, cells.getStartingLineNumber()), found, wanted));
  }
}
