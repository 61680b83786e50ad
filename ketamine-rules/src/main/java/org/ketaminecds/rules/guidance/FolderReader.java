package org.ketaminecds.rules.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.TextLimits;

/**
 * Reads a folder of guidance into memory, whole or not at all.
 *
 * <p>Hidden files and the backups of editors are passed over; whatever else is no guidance file is
 * refused, so that nothing is left out in silence.
 */
final class FolderReader {

  private static final int MOST_TRIES = 4;

  private final Path root;
  private final Problems problems = new Problems();
  private final Map<String, byte[]> files = new TreeMap<>();
  private long size;

  private FolderReader(Path root) {
    this.root = root;
  }

  /** One reading of all files. */
  @FunctionalInterface
  interface Reading {
    Map<String, byte[]> once() throws IOException;
  }

  static Map<String, byte[]> read(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw Files.exists(root)
          ? new NotDirectoryException(root.toString())
          : new NoSuchFileException(root.toString());
    }
    return settled(() -> new FolderReader(root).once(), folder.toString());
  }

  /** The files of the first reading that the next one confirms. */
  static Map<String, byte[]> settled(Reading reading, String where) throws IOException {
    Map<String, byte[]> before = reading.once();
    for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
      Map<String, byte[]> now = reading.once();
      if (same(before, now)) {
        return now;
      }
      before = now;
    }
    throw new InvalidGuidanceException(
        List.of(
            Problem.of(
                where,
                "files that change while they are read",
                "a folder at rest",
                "somebody is still copying into it")));
  }

  private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(entry -> Arrays.equals(entry.getValue(), other.get(entry.getKey())));
  }

  private Map<String, byte[]> once() throws IOException {
    try {
      folder(root);
    } catch (NoSuchFileException gone) {
      // It went away between being listed and being read: the next reading will differ.
      return new TreeMap<>();
    }
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems.list());
    }
    return files;
  }

  private void folder(Path folder) throws IOException {
    for (Path entry : sorted(folder)) {
      String name = entry.getFileName().toString();
      String path = root.relativize(entry).toString().replace('\\', '/');
      if (name.startsWith(".") || name.endsWith("~")) {
        continue;
      }
      if (Files.isSymbolicLink(entry)) {
        problems.add(Problem.of(path, "a link", "the file or folder itself"));
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        subfolder(entry, path);
      } else if (!GuidanceSnapshot.isPath(path)
          || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(
            Problem.of(
                path,
                "a file of another kind",
                "files ending in .yaml, .csv or .md, with names of letters, digits, \".\", \"_\""
                    + " and \"-\""));
      } else {
        file(entry, path);
      }
    }
  }

  private void subfolder(Path entry, String path) throws IOException {
    // A path of one more name would be refused file by file.
    if (GuidanceSnapshot.isPath(path + "/x.md")) {
      folder(entry);
    } else {
      problems.add(
          Problem.of(path, "a folder too deep or of such a name", "folders as the guide shows"));
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
        if (entries.size() > GuidanceSnapshot.MOST_FILES) {
          throw tooLarge(folder);
        }
      }
    }
    Collections.sort(entries);
    return entries;
  }

  private void file(Path entry, String path) throws IOException {
    int limit = TextLimits.GUIDANCE.bytes();
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(entry, LinkOption.NOFOLLOW_LINKS)) {
      bytes = stream.readNBytes(limit + 1);
    }
    if (bytes.length > limit) {
      problems.add(
          Problem.of(
              path,
              "a file of more than %s bytes".formatted(limit),
              "at most " + limit + " bytes"));
      return;
    }
    files.put(path, bytes);
    size += bytes.length;
    if (files.size() > GuidanceSnapshot.MOST_FILES || size > GuidanceSnapshot.MOST_BYTES) {
      throw tooLarge(root);
    }
  }

  private static InvalidGuidanceException tooLarge(Path folder) {
    return new InvalidGuidanceException(
        List.of(
            Problem.of(
                folder.toString(),
                "too much for one guidance",
                "at most %s files of %s bytes together"
                    .formatted(GuidanceSnapshot.MOST_FILES, GuidanceSnapshot.MOST_BYTES),
                "this is another folder than you meant")));
  }
}
