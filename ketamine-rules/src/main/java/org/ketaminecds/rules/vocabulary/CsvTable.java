package org.ketaminecds.rules.vocabulary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.Position;

/**
 * A CSV file with a fixed header line, read row by row; the column of a place is that of a cell.
 */
final class CsvTable {

  private final String file;
  private final List<String> columns;
  private final Problems problems;

  private CsvTable(String file, List<String> columns, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  static List<Row> read(String text, String file, List<String> columns, Problems problems) {
    return new CsvTable(file, columns, problems).rows(text);
  }

  private List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    if (isSeparatedOtherwise(text)) {
      return rows;
    }
    // Rows of another length are told one by one below; the reader would stop at the first.
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      boolean header = true;
      for (CsvRecord row : reader) {
        if (header) {
          checkHeader(row);
          header = false;
        } else {
          row(row).ifPresent(rows::add);
        }
      }
      if (header) {
        problems.add(Problem.of(file, "an empty file", String.join(",", columns)));
      }
    } catch (CsvParseException malformed) {
      problems.add(
          Problem.of(file, String.valueOf(malformed.getMessage()), "CSV with closed quotes"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }

  /** Where a comma is the decimal sign, spreadsheets like to write semicolons between cells. */
  private boolean isSeparatedOtherwise(String text) {
    String header = text.lines().findFirst().orElse("");
    boolean otherwise = !header.contains(",") && (header.contains(";") || header.contains("\t"));
    if (otherwise) {
      problems.add(
          Problem.of(
              Position.startOf(file).toString(),
              "cells separated by " + (header.contains(";") ? "semicolons" : "tabs"),
              "commas between cells",
              "saved with another field separator; choose the comma"));
    }
    return otherwise;
  }

  private void checkHeader(CsvRecord row) {
    if (!row.getFields().equals(columns)) {
      problems.add(
          Problem.of(
              Position.startOf(file).toString(),
              "the header " + String.join(",", row.getFields()),
              String.join(",", columns)));
    }
  }

  private Optional<Row> row(CsvRecord row) {
    Position position = new Position(file, (int) row.getStartingLineNumber(), 1);
    if (row.getFieldCount() != columns.size()) {
      problems.add(
          Problem.of(
              position.toString(),
              "%s cells".formatted(row.getFieldCount()),
              "%s cells: %s".formatted(columns.size(), String.join(",", columns)),
              "a cell that holds a comma stands in double quotes"));
      return Optional.empty();
    }
    Map<String, Cell> cells = new HashMap<>();
    boolean closed = true;
    for (int index = 0; index < columns.size(); index++) {
      Position place = new Position(file, position.line(), index + 1);
      Cell cell = new Cell(row.getField(index).strip(), place);
      closed &= isOneLine(cell);
      cells.put(columns.get(index), cell);
    }
    return closed ? Optional.of(new Row(cells, position)) : Optional.empty();
  }

  /** The reader takes all that follows a quote that is never closed for one cell. */
  private boolean isOneLine(Cell cell) {
    if (cell.text().lines().count() > 1) {
      problems.add(
          Problem.of(
              cell.position().toString(),
              "a cell of several lines",
              "a cell on one line",
              "a double quote is not closed"));
      return false;
    }
    return true;
  }

  /** One row, by column name. */
  record Row(Map<String, Cell> cells, Position position) {

    Cell cell(String column) {
      Cell cell = cells.get(column);
      return cell == null ? new Cell("", position) : cell;
    }
  }

  /** One cell, with its place. */
  record Cell(String text, Position position) {

    boolean isEmpty() {
      return text.isEmpty();
    }

    List<String> parts() {
      return Stream.of(text.split(";", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }
  }
}
