package org.ketaminecds.authoring.skeleton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files with places to fill in; such a place is a text in angle brackets, which the loader refuses.
 *
 * <p>Immutable and thread-safe.
 *
 * @param texts what the files hold, by their paths in the folder of a source, in order
 */
public record Skeleton(Map<String, String> texts) {

  /** Copies the map, so that nobody can change it afterwards. */
  public Skeleton {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * Writes every file, in place of the one that is there, and makes the folders that are needed.
   *
   * <p>All texts are on the disk before the first file changes.
   *
   * @throws IOException if one cannot be written
   */
  public void writeInto(Path folder) throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = folder.resolve(text.getKey());
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        written.put(file, draft);
        Files.write(draft, text.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<Path, Path> one : written.entrySet()) {
        Files.move(one.getValue(), one.getKey(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path draft : written.values()) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
