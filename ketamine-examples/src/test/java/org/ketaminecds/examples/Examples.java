package org.ketaminecds.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.core.DecisionSupport;

/** The example cases, and one decision support for all tests. */
final class Examples {

  static final Path FOLDER = Path.of("..", "cases");

  private static final DecisionSupport SUPPORT = DecisionSupport.load();

  private Examples() {}

  static DecisionSupport support() {
    return SUPPORT;
  }

  static String path(String name) {
    return FOLDER.resolve(name).toString();
  }

  /** The names of all example cases, sorted. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
