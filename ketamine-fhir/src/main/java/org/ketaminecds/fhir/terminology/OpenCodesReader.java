package org.ketaminecds.fhir.terminology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.terminology.CsvTable.Row;

/** Reads the file of what leaves a diagnosis open, and tells all that is wrong with it at once. */
final class OpenCodesReader {

  static final String FILE = "icd-10-cm-open.csv";

  private static final List<String> COLUMNS = List.of("diagnosis", "codes", "why");

  /** Before the name of another diagnosis, all codes of which leave this one open too. */
  private static final String AS = "as ";

  /** In the place of a diagnosis, for codes that leave open what a row below says and no more. */
  private static final String NONE = "no diagnosis";

  private final List<CodeRange> unrelated = new ArrayList<>();
  private final Map<String, List<CodeRange>> byDiagnosis = new LinkedHashMap<>();

  private OpenCodesReader() {}

  static OpenCodesReader read(String text, Problems problems) {
    OpenCodesReader reader = new OpenCodesReader();
    new CsvTable(FILE, COLUMNS, problems).rows(text).forEach(reader::row);
    return reader;
  }

  List<CodeRange> unrelated() {
    return unrelated;
  }

  Map<String, List<CodeRange>> byDiagnosis() {
    return byDiagnosis;
  }

  private void row(Row row) {
    String diagnosis = row.required(0);
    String codes = row.cell(1);
    row.required(2);
    if (codes.startsWith(AS)) {
      as(row, codes.substring(AS.length()), diagnosis);
    } else {
      CodeRange.parse(codes)
          .ifPresentOrElse(
              range -> range(row, diagnosis, range),
              () ->
                  row.add(
                      "the codes \"" + codes + "\"",
                      "a range such as K70-K77, or the beginning of codes such as E11.3"));
    }
  }

  private void range(Row row, String diagnosis, CodeRange range) {
    if (diagnosis.equals(NONE)) {
      unrelated.add(range);
    } else if (unrelated.stream().anyMatch(range::isWithin)) {
      add(diagnosis, List.of(range));
    } else {
      row.add(
          "the codes \"%s\", which leave each diagnosis open".formatted(row.cell(1)),
          "codes within those of a row above for \"" + NONE + "\"");
    }
  }

  private void as(Row row, String other, String diagnosis) {
    List<CodeRange> known = byDiagnosis.getOrDefault(other, List.of());
    if (known.isEmpty() || other.equals(diagnosis)) {
      row.add("as \"" + other + "\"", "a diagnosis whose codes stand above");
    } else {
      add(diagnosis, known);
    }
  }

  private void add(String diagnosis, List<CodeRange> ranges) {
    byDiagnosis.computeIfAbsent(diagnosis, name -> new ArrayList<>()).addAll(ranges);
  }
}
