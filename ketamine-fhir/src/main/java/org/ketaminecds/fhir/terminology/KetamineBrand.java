package org.ketaminecds.fhir.terminology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.regimen.KetamineForm;

/**
 * A name under which ketamine is sold, and which does not hold the name of the substance.
 *
 * @param name as it is printed
 * @param form which ketamine it is, if the name settles that
 * @param mark where it was seen in print
 * @param checked when it was seen
 */
public record KetamineBrand(
    String name, Optional<KetamineForm> form, String mark, LocalDate checked) {

  /** The brands that come with this library. */
  public static List<KetamineBrand> bundled() {
    return of(TerminologyFiles.bundled(KetamineBrandReader.FILE));
  }

  /**
   * The brands of a file.
   *
   * @throws IllegalArgumentException with everything that is wrong with it
   */
  static List<KetamineBrand> of(String text) {
    Problems problems = new Problems();
    List<KetamineBrand> brands = KetamineBrandReader.read(text, problems);
    TerminologyFiles.refuse(problems);
    return brands;
  }
}
