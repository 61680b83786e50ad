package org.ketaminecds.rules.guidance;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files of a guidance written one after the other, each under a line "=== path"; those that are not
 * there are those of the tiny guidance.
 */
public final class HostileGuidance {

  private static final Pattern SECTION = Pattern.compile("(?m)^=== ");

  private HostileGuidance() {}

  /** The files, byte for byte, by path; a path may be one that no guidance can have. */
  public static SortedMap<String, byte[]> files(byte[] written) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    TinyGuidance.valid()
        .texts()
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    SECTION
        .splitAsStream(new String(written, StandardCharsets.ISO_8859_1))
        .filter(section -> !section.isEmpty())
        .forEach(section -> lay(section, files));
    return files;
  }

  private static void lay(String section, SortedMap<String, byte[]> files) {
    int end = section.indexOf('\n');
    String path = end < 0 ? section : section.substring(0, end);
    files.put(path, section.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
  }
}
