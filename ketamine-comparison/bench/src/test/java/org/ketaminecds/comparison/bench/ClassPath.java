package org.ketaminecds.comparison.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one engine needs to run, as its own module says, and nothing of the others. */
record ClassPath(List<Path> jars) {

  /**
   * The class path of a module.
   *
   * @param modules the folder of all modules
   */
  static ClassPath of(Path modules, String module) throws IOException {
    Path target = modules.resolve(module).resolve("target");
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(target)) {
      files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
    }
    for (String jar : Files.readString(target.resolve("classpath.txt")).split(File.pathSeparator)) {
      jars.add(Path.of(jar.strip()));
    }
    return new ClassPath(jars);
  }

  /** Without what this comparison adds. */
  List<Path> needed() {
    return jars.stream()
        .filter(jar -> !jar.getFileName().toString().startsWith("ketamine-comparison"))
        .toList();
  }

  double megabytes() throws IOException {
    long bytes = 0;
    for (Path jar : needed()) {
      bytes += Files.size(jar);
    }
    return bytes / 1_000_000.0;
  }

  /** As java takes it. */
  @Override
  public String toString() {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }
}
