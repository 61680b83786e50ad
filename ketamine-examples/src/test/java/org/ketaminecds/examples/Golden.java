package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file that holds what is right; -Dgolden.rewrite writes the file anew.
 *
 * <p>Hashes and the version of the library change with every release and are left out.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  static boolean isRewritten() {
    return System.getProperty("golden.rewrite") != null;
  }

  static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    String lasting = lasting(actual);
    try {
      if (isRewritten()) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, lasting);
      }
      assertThat(lasting).isEqualTo(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String lasting(String text) {
    return text.replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
        .replaceAll("\\(([0-9a-f]{12})\\)", "(HASH00000000)")
        .replaceAll("\"engine\" : \"[^\"]*\"", "\"engine\" : \"VERSION\"")
        .replaceAll("Ketamine CDS \\d[^;]*;", "Ketamine CDS VERSION;");
  }
}
