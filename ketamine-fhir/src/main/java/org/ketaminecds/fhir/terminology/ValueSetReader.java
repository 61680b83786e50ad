package org.ketaminecds.fhir.terminology;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.terminology.CsvTable.Row;
import org.ketaminecds.fhir.terminology.MappedCode.Match;
import org.ketaminecds.fhir.terminology.MappedCode.Past;

/** Reads a value set file, and tells everything that is wrong with it at once. */
final class ValueSetReader {

  private static final List<String> COLUMNS =
      List.of("term", "match", "code", "display", "past", "mark", "checked");

  private final CodeSystem system;
  private final Set<String> seen = new HashSet<>();

  private ValueSetReader(CodeSystem system) {
    this.system = system;
  }

  static List<MappedCode> read(CodeSystem system, String text, Problems problems) {
    ValueSetReader reader = new ValueSetReader(system);
    return new CsvTable(system.file(), COLUMNS, problems)
        .rows(text).stream().flatMap(row -> reader.code(row).stream()).toList();
  }

  private Optional<MappedCode> code(Row row) {
    String term = row.required(0);
    Optional<Match> match = word(row, 1, List.of("exact", "prefix"), Match.values());
    String code = row.required(2);
    String display = row.required(3);
    Optional<Past> past = word(row, 4, List.of("", "counts"), Past.values());
    String mark = Marks.seenInPrint(row, 5);
    Optional<LocalDate> checked = Marks.date(row, 6);
    if (!seen.add(term + "|" + code)) {
      row.add("%s for %s a second time".formatted(code, term), "each code once for a term");
    }
    if (match.isEmpty() || past.isEmpty() || checked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MappedCode(term, system, match.get(), code, display, past.get(), mark, checked.get()));
  }

  private static <T> Optional<T> word(Row row, int column, List<String> words, T[] values) {
    String cell = row.cell(column);
    int index = words.indexOf(cell);
    if (index < 0) {
      row.add(
          "\"%s\" in column %s".formatted(cell, COLUMNS.get(column)),
          String.join(" or ", words.stream().map(w -> w.isEmpty() ? "nothing" : w).toList()));
      return Optional.empty();
    }
    return Optional.of(values[index]);
  }
}
