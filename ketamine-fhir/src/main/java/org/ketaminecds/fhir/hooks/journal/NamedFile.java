package org.ketaminecds.fhir.hooks.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that stood under a name when it was opened.
 *
 * <p>A file that is open goes on without its name: what was removed or moved away takes lines that
 * nobody will find, or that stand where nobody reads them. Where the file system has no key of a
 * file, as on Windows, a file that is open cannot be removed or moved either.
 */
final class NamedFile {

  private final Path path;
  private final @Nullable Object key;

  private NamedFile(Path path, @Nullable Object key) {
    this.path = path;
    this.key = key;
  }

  /** The one that stands there now, which has to be open and to stay so: keys are used again. */
  static NamedFile of(Path path) throws IOException {
    return new NamedFile(path, key(path));
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Returns if it stands there still.
   *
   * @throws IOException if it does not, or if that cannot be seen
   */
  void refuseAnother() throws IOException {
    Object now;
    try {
      now = key(path);
    } catch (NoSuchFileException gone) {
      throw lost("no file");
    }
    if (!Objects.equals(key, now)) {
      throw lost("another file");
    }
  }

  /** Without the path, which may be told to whoever asks how a service is. */
  private static IOException lost(String found) {
    return new IOException(
        "found %s under the name of the one that was opened;".formatted(found)
            + " wanted that one back, or a new start, after which it goes on with what is there");
  }
}
