package org.ketaminecds.rules.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Writes the one zip archive that some files have: sorted by path, not compressed, without times,
 * comments or extra fields.
 *
 * <p>Any tool can open it. Since there is only one, a reader can write it again and compare, and
 * what a sly archive hides between its headers is found whatever it is.
 */
final class StoredZip {

  static final int LOCAL_MARK = 0x04034b50;
  static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_MARK = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_MARK = 0x06054b50;
  private static final int END_SIZE = 22;

  /** The oldest version of the format: whole files, not compressed. */
  private static final short VERSION = 10;

  /** 1 January 1980, the earliest day that the format knows. */
  private static final short NO_DAY = (1 << 5) | 1;

  private StoredZip() {}

  /** The archive of these files; there are less than 65536 of them. */
  static byte[] write(SortedMap<String, byte[]> files) {
    int size = END_SIZE;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      size += LOCAL_SIZE + CENTRAL_SIZE + 2 * name(file).length + file.getValue().length;
    }
    ByteBuffer archive = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer central = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      int offset = archive.position();
      archive.putInt(LOCAL_MARK);
      putDescription(archive, file);
      archive.put(name(file)).put(file.getValue());
      central.putInt(CENTRAL_MARK).putShort(VERSION);
      putDescription(central, file);
      // No comment, disk 0, no attributes.
      central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
      central.put(name(file));
    }
    int start = archive.position();
    archive.put(central.flip());
    short count = (short) files.size();
    archive
        .putInt(END_MARK)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(count)
        .putShort(count);
    archive.putInt(archive.position() - 12 - start).putInt(start).putShort((short) 0);
    return archive.array();
  }

  private static void putDescription(ByteBuffer target, Map.Entry<String, byte[]> file) {
    CRC32 checksum = new CRC32();
    checksum.update(file.getValue());
    // Neither flags nor a method of compression.
    target.putShort(VERSION).putShort((short) 0).putShort((short) 0);
    target.putShort((short) 0).putShort(NO_DAY).putInt((int) checksum.getValue());
    target.putInt(file.getValue().length).putInt(file.getValue().length);
    target.putShort((short) name(file).length).putShort((short) 0);
  }

  private static byte[] name(Map.Entry<String, byte[]> file) {
    return file.getKey().getBytes(StandardCharsets.US_ASCII);
  }
}
