package org.ketaminecds.fhir.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/** The files of this package in its jar, and the refusal of files that are at fault. */
final class TerminologyFiles {

  private static final String FOLDER = "/org/ketaminecds/fhir/value-sets/";

  private TerminologyFiles() {}

  /** The text of a file that comes with this library. */
  static String bundled(String file) {
    try (InputStream in = TerminologyFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "Found no %s%s on the class path, wanted it in the jar of ketamine-fhir."
                .formatted(FOLDER, file));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Refuses files that are at fault.
   *
   * @throws IllegalArgumentException with everything that is wrong with them
   */
  static void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }
}
