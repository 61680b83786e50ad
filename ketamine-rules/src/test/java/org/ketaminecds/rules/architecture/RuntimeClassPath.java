package org.ketaminecds.rules.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Jars and folders of classes that an embedder gets with a module, and what is in them. */
record RuntimeClassPath(List<Path> entries) {

  /**
   * The class path that Maven resolved for the scope runtime, and the classes of this module.
   *
   * @param target the build directory of the module
   */
  static RuntimeClassPath resolvedIn(Path target) {
    Path resolved = target.resolve("runtime-classpath.txt");
    try {
      List<Path> entries = new ArrayList<>(List.of(target.resolve("classes")));
      for (String entry : Files.readString(resolved).strip().split(File.pathSeparator)) {
        entries.add(Path.of(entry));
      }
      return new RuntimeClassPath(entries);
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "Found no %s, wanted the class path that Maven writes there before the tests. Maybe run"
                  .formatted(resolved.toAbsolutePath())
              + " them with mvn, not from an editor.",
          missing);
    }
  }

  /** The size of all entries together, in bytes. */
  long size() {
    return entries.stream().mapToLong(RuntimeClassPath::size).sum();
  }

  static long size(Path entry) {
    try (Stream<Path> files = Files.walk(entry)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The paths of all files in an entry, such as "org/ketaminecds/core/DecisionSupport.class". */
  static List<String> files(Path entry) {
    try {
      if (Files.isDirectory(entry)) {
        try (Stream<Path> files = Files.walk(entry)) {
          return files
              .filter(Files::isRegularFile)
              .map(file -> entry.relativize(file).toString().replace(File.separatorChar, '/'))
              .toList();
        }
      }
      try (ZipFile jar = new ZipFile(entry.toFile())) {
        return jar.stream().map(ZipEntry::getName).toList();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
