package org.ketaminecds.rules.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of the fact file that the guidance rests on. */
final class FactFile {

  private static final String NAME = "/fact-ids/chronic-consensus-2018.txt";

  private FactFile() {}

  /**
   * A row.
   *
   * @param id its id
   * @param mark how far it was checked, with the sources it was seen in
   * @param grade its grade, "?" if remembered, "-" if there is none
   * @param certainty likewise
   */
  record Row(String id, String mark, String grade, String certainty) {}

  static List<Row> rows() {
    try (InputStream stream = FactFile.class.getResourceAsStream(NAME)) {
      byte[] bytes = Objects.requireNonNull(stream).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
