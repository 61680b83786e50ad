package org.ketaminecds.rules.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.text.TextLimits;

/** Reads the files of a pack, and refuses whatever its own writer would not have written. */
final class ZipFiles {

  private static final int FLAGS = 6;
  private static final int METHOD = 8;
  private static final int SIZE = 22;
  private static final int NAME_LENGTH = 26;
  private static final int EXTRA_LENGTH = 28;

  private final ByteBuffer archive;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Set<String> namesInAnyCase = new HashSet<>();

  private ZipFiles(byte[] archive) {
    this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The files of an archive, by path.
   *
   * @throws InvalidGuidanceException if it is not an archive as a pack is
   */
  static SortedMap<String, byte[]> read(byte[] bytes) {
    ZipFiles reader = new ZipFiles(bytes);
    while (reader.archive.remaining() >= Integer.BYTES
        && reader.archive.getInt(reader.archive.position()) == StoredZip.LOCAL_MARK) {
      reader.file();
    }
    if (reader.files.isEmpty()) {
      throw refusal("what is no zip archive with files", "a pack");
    }
    int strange = Arrays.mismatch(bytes, StoredZip.write(reader.files));
    if (strange >= 0) {
      throw refusal(
          "a byte at offset %s that no pack has there".formatted(strange),
          "an archive as \"pack\" writes it",
          "it was damaged, or written by another program");
    }
    return reader.files;
  }

  private void file() {
    int start = archive.position();
    require(archive.remaining() >= StoredZip.LOCAL_SIZE, "an archive that breaks off");
    require(archive.getShort(start + FLAGS) == 0, "an entry that is encrypted or streamed");
    require(archive.getShort(start + METHOD) == 0, "a compressed entry");
    require(archive.getShort(start + EXTRA_LENGTH) == 0, "an entry with an extra field");
    long size = Integer.toUnsignedLong(archive.getInt(start + SIZE));
    int nameLength = Short.toUnsignedInt(archive.getShort(start + NAME_LENGTH));
    require(size <= TextLimits.GUIDANCE.bytes(), "an entry of %s bytes".formatted(size));
    archive.position(start + StoredZip.LOCAL_SIZE);
    require(archive.remaining() >= nameLength + size, "an archive that breaks off");
    byte[] name = new byte[nameLength];
    archive.get(name);
    String path = new String(name, StandardCharsets.ISO_8859_1);
    require(GuidanceSnapshot.isPath(path), "an entry that is no path of a guidance file");
    byte[] content = new byte[(int) size];
    archive.get(content);
    require(namesInAnyCase.add(path.toLowerCase(Locale.ROOT)), "the entry " + path + " twice");
    // The manifest comes on top of the files.
    require(files.size() <= GuidanceSnapshot.MOST_FILES, "too many entries");
    files.put(path, content);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refusal(
          otherwise,
          "entries that are stored plainly, each once, of at most %s bytes"
              .formatted(TextLimits.GUIDANCE.bytes()));
    }
  }

  private static InvalidGuidanceException refusal(String found, String wanted) {
    return new InvalidGuidanceException(List.of(Problem.of("pack", found, wanted)));
  }

  private static InvalidGuidanceException refusal(String found, String wanted, String maybe) {
    return new InvalidGuidanceException(List.of(Problem.of("pack", found, wanted, maybe)));
  }
}
