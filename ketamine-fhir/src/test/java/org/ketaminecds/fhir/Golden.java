package org.ketaminecds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file that holds what is right; -Dgolden.rewrite writes the file anew. */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /** Fails if the text is not what the file holds. */
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    String text = actual + "\n";
    try {
      if (System.getProperty("golden.rewrite") != null) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
