package org.ketaminecds.rules.guidance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.TextSource;

/**
 * The files of a guidance as they were at one moment, held in memory.
 *
 * <p>Whatever happens to a folder or a pack afterwards, this stays as it is. Immutable and
 * thread-safe.
 */
public final class GuidanceSnapshot implements GuidanceFiles {

  /** The folder in which the policy of a site lies over a guidance. */
  public static final String SITE = "site/";

  /** The file of examples of what all sources say together, which a guidance need not have. */
  public static final String TOGETHER = "together.yaml";

  /** The most files that a guidance may have. */
  public static final int MOST_FILES = 4000;

  /** The most bytes that the files of a guidance may have together. */
  public static final int MOST_BYTES = 32 << 20;

  /** The longest path of a file, in characters. */
  static final int LONGEST_PATH = 200;

  private static final Pattern PATH =
      Pattern.compile(
          "([A-Za-z0-9][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9][A-Za-z0-9._-]*\\.(yaml|csv|md)");

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private GuidanceSnapshot(Map<String, byte[]> files) {
    files.forEach((path, bytes) -> this.files.put(path, bytes.clone()));
  }

  /**
   * A guidance of these files, by path.
   *
   * @throws IllegalArgumentException if a path could not stand in a guidance
   */
  public static GuidanceSnapshot of(Map<String, byte[]> files) {
    for (String path : files.keySet()) {
      if (!isPath(path)) {
        throw new IllegalArgumentException("No path of a guidance file: " + path);
      }
    }
    return new GuidanceSnapshot(files);
  }

  /**
   * The guidance in a folder, read so that no file is of another moment than the rest.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidGuidanceException if it holds what no guidance holds, such as a link, or if it
   *     keeps changing while it is read
   */
  public static GuidanceSnapshot ofFolder(Path folder) throws IOException {
    return new GuidanceSnapshot(FolderReader.read(folder));
  }

  /**
   * Every file that the loader and the scenarios read of a guidance.
   *
   * @throws InvalidGuidanceException with every fault, if there is one
   */
  public static GuidanceSnapshot of(GuidanceFiles files) {
    Map<String, byte[]> read = new TreeMap<>();
    GuidanceFiles recorded =
        (path, problems) -> {
          Optional<String> text = files.text(path, problems);
          text.ifPresent(one -> read.put(path, one.getBytes(StandardCharsets.UTF_8)));
          return text;
        };
    Problems problems = new Problems();
    GuidanceLoader.load(recorded).guidelines().stream()
        .flatMap(guideline -> guideline.scenarioFiles().stream())
        .forEach(path -> recorded.text(path, problems));
    recorded.text(TOGETHER, problems);
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems.list());
    }
    return of(read);
  }

  /**
   * This guidance with the policy of a site laid over it, which then stands in the folder "site".
   *
   * @throws InvalidGuidanceException if there is a policy already, or if a path becomes too long
   */
  public GuidanceSnapshot withSite(GuidanceSnapshot site) {
    Map<String, byte[]> all = new TreeMap<>(files);
    Problems problems = new Problems();
    files.keySet().stream()
        .filter(path -> path.startsWith(SITE))
        .forEach(
            path ->
                problems.add(
                    Problem.of(path, "a policy in the guidance itself", "one policy at a time")));
    site.files.forEach(
        (path, bytes) -> {
          all.put(SITE + path, bytes);
          if (!isPath(SITE + path)) {
            problems.add(Problem.of(path, "a path too deep or too long", "a shorter one"));
          }
        });
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems.list());
    }
    return new GuidanceSnapshot(all);
  }

  /** Whether a file of a guidance can have this path: plain names, of a known kind. */
  public static boolean isPath(String path) {
    return path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
  }

  @Override
  public SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(files.navigableKeySet());
  }

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("There is no " + path);
    }
    return bytes.clone();
  }

  /** A SHA-256 hash over all paths and contents, in hexadecimal digits. */
  public String contentHash() {
    MessageDigest digest = ContentHash.sha256();
    files.forEach(
        (path, bytes) -> {
          byte[] name = path.getBytes(StandardCharsets.UTF_8);
          digest.update(
              ByteBuffer.allocate(2 * Long.BYTES)
                  .putLong(name.length)
                  .putLong(bytes.length)
                  .array());
          digest.update(name);
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public Optional<String> text(String path, Problems problems) {
    return Optional.ofNullable(files.get(path))
        .flatMap(bytes -> TextSource.decode(bytes, path, TextLimits.GUIDANCE, problems));
  }
}
