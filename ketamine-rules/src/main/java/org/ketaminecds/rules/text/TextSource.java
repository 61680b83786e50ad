package org.ketaminecds.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/** Reads the whole text of a file, if it is of a bearable size and in UTF-8. */
public final class TextSource {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private TextSource() {}

  /**
   * The text of a stream, without a byte order mark; empty if a problem was noted.
   *
   * @throws IOException if the stream cannot be read
   */
  public static Optional<String> read(
      InputStream stream, String file, TextLimits limits, Problems problems) throws IOException {
    return decode(stream.readNBytes(limits.bytes() + 1), file, limits, problems);
  }

  /** The text of these bytes, without a byte order mark; empty if a problem was noted. */
  public static Optional<String> decode(
      byte[] bytes, String file, TextLimits limits, Problems problems) {
    if (bytes.length > limits.bytes()) {
      problems.add(
          Problem.of(
              file,
              "a file of more than %s bytes".formatted(limits.bytes()),
              "at most %s bytes".formatted(limits.bytes())));
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = decoder.decode(input).toString();
      return checked(text, file, problems);
    } catch (CharacterCodingException malformed) {
      problems.add(
          Problem.of(
              placeOf(bytes, input.position(), file).toString(),
              "a byte that is not UTF-8",
              "a file in UTF-8",
              "the file was saved in another encoding"));
      return Optional.empty();
    }
  }

  private static Optional<String> checked(String text, String file, Problems problems) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      problems.add(
          Problem.of(placeIn(text, nul, file).toString(), "a NUL character", "plain text"));
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static Position placeOf(byte[] bytes, int offset, String file) {
    return placeIn(new String(bytes, 0, offset, StandardCharsets.UTF_8), offset, file);
  }

  private static Position placeIn(String text, int offset, String file) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
    return new Position(file, line, before.length() - before.lastIndexOf('\n'));
  }
}
