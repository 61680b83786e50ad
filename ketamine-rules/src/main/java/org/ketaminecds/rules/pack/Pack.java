package org.ketaminecds.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.overlay.OverlayLoader;
import org.ketaminecds.rules.release.Release;

/**
 * A guidance in one file: a zip archive that is the same, byte for byte, whenever the files are.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pack {

  /** Room for the files, their headers and the manifest. */
  private static final int MOST_BYTES = GuidanceSnapshot.MOST_BYTES + (8 << 20);

  private final GuidanceSnapshot files;
  private final List<GuidanceVersion> parts;
  private final byte[] bytes;

  private Pack(GuidanceSnapshot files, List<GuidanceVersion> parts, byte[] bytes) {
    this.files = files;
    this.parts = List.copyOf(parts);
    this.bytes = bytes;
  }

  /**
   * The pack of these files, which are loaded, checked and run against their scenarios first.
   *
   * @throws InvalidGuidanceException with every fault, if there is one
   */
  public static Pack of(GuidanceSnapshot files) {
    if (files.paths().contains(Manifest.PATH)) {
      throw refusal(
          Manifest.PATH,
          "a file of this name",
          "a folder without it, since the pack gets its own",
          "this is a pack that was opened; take the file away");
    }
    List<GuidanceVersion> parts = Release.of(files).versions();
    SortedMap<String, byte[]> entries = new TreeMap<>();
    files.paths().forEach(path -> entries.put(path, files.bytes(path)));
    entries.put(Manifest.PATH, Manifest.write(files.contentHash(), parts));
    byte[] archive = StoredZip.write(entries);
    // Never write what nobody can read, such as two names that differ in capitals only.
    ZipFiles.read(archive);
    return new Pack(files, parts, archive);
  }

  /**
   * The pack that these bytes are.
   *
   * <p>That the pack is whole and its guidance sound does not say who made it: see {@link
   * PackSignature}.
   *
   * @throws InvalidGuidanceException if they are no pack, or its guidance cannot be loaded
   */
  public static Pack read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw refusal("pack", "more than %s bytes".formatted(MOST_BYTES), "a smaller file");
    }
    Map<String, byte[]> entries = new HashMap<>(ZipFiles.read(bytes));
    byte[] manifest = entries.remove(Manifest.PATH);
    if (manifest == null) {
      throw refusal("pack", "no " + Manifest.PATH, "an archive as \"pack\" writes it");
    }
    GuidanceSnapshot files = GuidanceSnapshot.of(entries);
    String line = Manifest.contentLine(files.contentHash());
    if (!new String(manifest, StandardCharsets.UTF_8).contains("\n" + line)) {
      throw refusal(Manifest.PATH, "the hash of another content", line.strip());
    }
    List<GuidanceVersion> parts = OverlayLoader.load(files).versions();
    if (!Arrays.equals(manifest, Manifest.write(files.contentHash(), parts))) {
      throw refusal(
          Manifest.PATH, "other parts than the files have", "the manifest of these files");
    }
    return new Pack(files, parts, bytes.clone());
  }

  /**
   * The pack in a file.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidGuidanceException if it is no pack, or its guidance cannot be loaded
   */
  public static Pack read(Path file) throws IOException {
    return read(bytesOf(file));
  }

  /** The bytes of a file that may be a pack; of a larger one no more than shows that it is none. */
  static byte[] bytesOf(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(MOST_BYTES + 1);
    }
  }

  /**
   * Writes the pack, so that nobody ever sees half of it.
   *
   * @throws IOException if it cannot be written; a file that was there before is still there then
   */
  public void write(Path file) throws IOException {
    writeWhole(file, bytes);
  }

  static void writeWhole(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("No file but a folder: " + file);
    }
    // No temporary file of the JDK: only its owner could read the pack then.
    Path half = folder.resolve("." + file.getFileName() + ".half");
    Files.deleteIfExists(half);
    try {
      Files.write(half, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** The guidance in it. */
  public GuidanceSnapshot files() {
    return files;
  }

  /** The vocabulary and each guideline in it, with version and hash. */
  public List<GuidanceVersion> parts() {
    return parts;
  }

  /** A SHA-256 hash over its files, in hexadecimal digits; the manifest shows it too. */
  public String contentHash() {
    return files.contentHash();
  }

  /** The file, byte for byte. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static InvalidGuidanceException refusal(String where, String found, String wanted) {
    return new InvalidGuidanceException(List.of(Problem.of(where, found, wanted)));
  }

  private static InvalidGuidanceException refusal(
      String where, String found, String wanted, String maybe) {
    return new InvalidGuidanceException(List.of(Problem.of(where, found, wanted, maybe)));
  }
}
