package org.ketaminecds.fhir.terminology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.terminology.CsvTable.Row;

/** Reads the file of brands, and tells everything that is wrong with it at once. */
final class KetamineBrandReader {

  static final String FILE = "ketamine-brands.csv";

  private static final List<String> COLUMNS = List.of("brand", "form", "mark", "checked");

  private KetamineBrandReader() {}

  static List<KetamineBrand> read(String text, Problems problems) {
    return new CsvTable(FILE, COLUMNS, problems)
        .rows(text).stream().flatMap(row -> brand(row).stream()).toList();
  }

  private static Optional<KetamineBrand> brand(Row row) {
    String name = row.required(0);
    Optional<KetamineForm> form = form(row);
    String mark = Marks.seenInPrint(row, 2);
    return Marks.date(row, 3).map(checked -> new KetamineBrand(name, form, mark, checked));
  }

  private static Optional<KetamineForm> form(Row row) {
    String cell = row.cell(1);
    Optional<KetamineForm> form =
        Stream.of(KetamineForm.values()).filter(one -> one.label().equals(cell)).findFirst();
    if (form.isEmpty() && !cell.isEmpty()) {
      row.add("the form \"" + cell + "\"", "S-ketamine or racemic ketamine, or nothing");
    }
    return form;
  }
}
