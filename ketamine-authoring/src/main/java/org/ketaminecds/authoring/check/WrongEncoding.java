package org.ketaminecds.authoring.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out what characters were before UTF-8 was read as Windows-1252. */
final class WrongEncoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int FIRST_CONTROL = 0x80;
  private static final int LAST_CONTROL = 0x9f;

  private WrongEncoding() {}

  /** What characters outside of ASCII were meant to be; empty if they may be meant as they are. */
  static Optional<String> meant(String characters) {
    ByteBuffer bytes = ByteBuffer.allocate(characters.length());
    try {
      for (int index = 0; index < characters.length(); index++) {
        bytes.put(asByte(characters.charAt(index)));
      }
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Bytes for which Windows-1252 has no character are kept as controls by most programs. */
  private static byte asByte(char character) throws CharacterCodingException {
    return character >= FIRST_CONTROL && character <= LAST_CONTROL
        ? (byte) character
        : WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {character})).get();
  }
}
