package org.ketaminecds.fhir.terminology;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.terminology.MappedCode.Match;
import org.ketaminecds.fhir.terminology.MappedCode.Past;

/** Reads a value set file, and tells everything that is wrong with it at once. */
final class ValueSetReader {

  private static final List<String> COLUMNS =
      List.of("term", "match", "code", "display", "past", "mark", "checked");
  private static final Pattern SEEN_IN_PRINT = Pattern.compile("V\\([A-Z](,[A-Z])*\\)");

  private final CodeSystem system;
  private final Problems problems;
  private final Set<String> seen = new HashSet<>();

  private ValueSetReader(CodeSystem system, Problems problems) {
    this.system = system;
    this.problems = problems;
  }

  static List<MappedCode> read(CodeSystem system, String text, Problems problems) {
    return new ValueSetReader(system, problems).rows(text);
  }

  private List<MappedCode> rows(String text) {
    List<MappedCode> codes = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      boolean header = true;
      for (CsvRecord row : reader) {
        if (header) {
          header(row);
          header = false;
        } else {
          row(row).ifPresent(codes::add);
        }
      }
      if (header) {
        problems.add(Problem.of(system.file(), "an empty file", String.join(",", COLUMNS)));
      }
    } catch (CsvParseException malformed) {
      problems.add(
          Problem.of(
              system.file(),
              String.valueOf(malformed.getMessage()),
              "rows of %s cells, with closed quotes".formatted(COLUMNS.size()),
              "a cell that holds a comma stands in double quotes"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return codes;
  }

  private void header(CsvRecord row) {
    if (!row.getFields().equals(COLUMNS)) {
      add(row, "the header " + String.join(",", row.getFields()), String.join(",", COLUMNS));
    }
  }

  private Optional<MappedCode> row(CsvRecord row) {
    if (row.getFieldCount() != COLUMNS.size()) {
      add(row, row.getFieldCount() + " cells", COLUMNS.size() + " cells");
      return Optional.empty();
    }
    String term = required(row, 0);
    Optional<Match> match = word(row, 1, List.of("exact", "prefix"), Match.values());
    String code = required(row, 2);
    String display = required(row, 3);
    Optional<Past> past = word(row, 4, List.of("", "counts"), Past.values());
    String mark = row.getField(5).strip();
    if (!SEEN_IN_PRINT.matcher(mark).matches()) {
      add(row, "the mark \"" + mark + "\"", "where the code was seen in print, such as V(I)");
    }
    Optional<LocalDate> checked = date(row);
    if (!seen.add(term + "|" + code)) {
      add(row, "%s for %s a second time".formatted(code, term), "each code once for a term");
    }
    if (match.isEmpty() || past.isEmpty() || checked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MappedCode(term, system, match.get(), code, display, past.get(), mark, checked.get()));
  }

  private String required(CsvRecord row, int column) {
    String cell = row.getField(column).strip();
    if (cell.isEmpty()) {
      add(row, "no " + COLUMNS.get(column), "a " + COLUMNS.get(column));
    }
    return cell;
  }

  private <T> Optional<T> word(CsvRecord row, int column, List<String> words, T[] values) {
    String cell = row.getField(column).strip();
    int index = words.indexOf(cell);
    if (index < 0) {
      add(
          row,
          "\"%s\" in column %s".formatted(cell, COLUMNS.get(column)),
          String.join(" or ", words.stream().map(w -> w.isEmpty() ? "nothing" : w).toList()));
      return Optional.empty();
    }
    return Optional.of(values[index]);
  }

  private Optional<LocalDate> date(CsvRecord row) {
    String cell = row.getField(6).strip();
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException malformed) {
      add(row, "\"" + cell + "\" as a date", "a date such as 2026-11-23");
      return Optional.empty();
    }
  }

  private void add(CsvRecord row, String found, String wanted) {
    problems.add(
        Problem.of("%s:%s".formatted(system.file(), row.getStartingLineNumber()), found, wanted));
  }
}
