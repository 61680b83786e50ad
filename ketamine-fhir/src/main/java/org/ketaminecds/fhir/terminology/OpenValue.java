package org.ketaminecds.fhir.terminology;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.fhir.terminology.CsvTable.Row;

/**
 * A measured value that leaves a diagnosis open where a problem list would make it absent.
 *
 * <p>It is a reading of ours, on the safe side. Nothing is present by it.
 *
 * @param diagnosis a diagnosis of the vocabulary
 * @param value the name of what is measured
 * @param above a value above this leaves the diagnosis open
 */
public record OpenValue(String diagnosis, String value, Quantity above) {

  private static final String FILE = "open-by-value.csv";

  private static final List<String> COLUMNS = List.of("diagnosis", "value", "above", "why");

  /** Those that come with this library. */
  public static List<OpenValue> bundled() {
    return of(TerminologyFiles.bundled(FILE));
  }

  /**
   * Those of a file.
   *
   * @throws IllegalArgumentException with everything that is wrong with it
   */
  static List<OpenValue> of(String text) {
    Problems problems = new Problems();
    List<OpenValue> values =
        new CsvTable(FILE, COLUMNS, problems)
            .rows(text).stream().flatMap(row -> row(row).stream()).toList();
    TerminologyFiles.refuse(problems);
    return values;
  }

  private static Optional<OpenValue> row(Row row) {
    String diagnosis = row.required(0);
    String value = row.required(1);
    row.required(3);
    return above(row).map(above -> new OpenValue(diagnosis, value, above));
  }

  private static Optional<Quantity> above(Row row) {
    try {
      return Optional.of(Quantity.parse(row.cell(2)));
    } catch (QuantityFormatException malformed) {
      row.add("\"" + row.cell(2) + "\" in column above", "a value with its unit, such as 1 xULN");
      return Optional.empty();
    }
  }

  /** Whether a measured value leaves the diagnosis open. */
  public boolean isExceeded(String name, Quantity measured) {
    return name.equals(value)
        && measured.dimension() == above.dimension()
        && measured.compareTo(above) > 0;
  }
}
