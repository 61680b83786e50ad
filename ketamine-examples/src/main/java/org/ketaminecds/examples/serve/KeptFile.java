package org.ketaminecds.examples.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that the service writes to, as the settings name it. */
final class KeptFile {

  private KeptFile() {}

  /** The file, or the one that is taken if none is named. */
  static Optional<Path> of(String name, Optional<Path> otherwise, SettingValues values) {
    Optional<Path> path =
        values.isGiven(name) ? values.one(name, text -> values.path(name, text)) : otherwise;
    return path.flatMap(
        one ->
            isWritable(one)
                ? Optional.of(one)
                : values.refuse(
                    name,
                    one.toString(),
                    "a file that can be read and written, in a folder that is there"));
  }

  private static boolean isWritable(Path path) {
    if (Files.exists(path)) {
      return Files.isRegularFile(path) && Files.isReadable(path) && Files.isWritable(path);
    }
    Path folder = path.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }
}
