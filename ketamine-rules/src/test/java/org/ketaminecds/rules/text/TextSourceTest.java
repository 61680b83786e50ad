package org.ketaminecds.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

class TextSourceTest {

  private static final TextLimits SMALL = new TextLimits(10, 3);

  private final Problems problems = new Problems();

  @Test
  void a_file_of_just_the_greatest_size_is_taken() throws IOException {
    assertThat(read("0123456789", SMALL)).contains("0123456789");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void a_file_of_one_byte_more_is_refused_with_both_figures() throws IOException {
    assertThat(read("0123456789x", SMALL)).isEmpty();
    assertThat(problems.list())
        .containsExactly(Problem.of("a.csv", "a file of more than 10 bytes", "at most 10 bytes"));
  }

  @Test
  void the_size_is_counted_in_bytes() throws IOException {
    assertThat(read("ÄÖÜäö", SMALL)).isPresent();
    assertThat(read("ÄÖÜäöü", SMALL)).isEmpty();
  }

  @Test
  void no_more_is_read_of_an_endless_stream_than_the_limit() throws IOException {
    InputStream endless =
        new InputStream() {
          private int left = 1000;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("Somebody wanted it all.");
            }
            return 'x';
          }
        };

    assertThat(TextSource.read(endless, "a.csv", SMALL, problems)).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
    assertThat(read("\uFEFFa: 1", TextLimits.GUIDANCE)).contains("a: 1");
    assertThat(Reading.ofBytes("\uFEFFa: x").mapping().find("a").orElseThrow().position())
        .hasToString("a.yaml:1:4");
  }

  @Test
  void a_mark_in_the_middle_of_the_text_stays() throws IOException {
    assertThat(read("a\uFEFFb", TextLimits.GUIDANCE)).contains("a\uFEFFb");
  }

  @Test
  void a_nul_is_refused_with_its_line_and_column() throws IOException {
    assertThat(read("one\ntw\0o", TextLimits.GUIDANCE)).isEmpty();
    assertThat(problems.list())
        .containsExactly(Problem.of("a.csv:2:3", "a NUL character", "plain text"));
  }

  @Test
  void a_byte_that_is_not_utf_8_is_refused_with_its_line_and_column() {
    byte[] bytes = "größe\nein Bär".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xE4;

    assertThat(TextSource.decode(bytes, "a.csv", TextLimits.GUIDANCE, problems)).isEmpty();
    assertThat(problems.list())
        .containsExactly(
            Problem.of(
                "a.csv:2:6",
                "a byte that is not UTF-8",
                "a file in UTF-8",
                "the file was saved in another encoding"));
  }

  @Test
  void utf_16_and_a_cut_character_are_refused() {
    byte[] wide = "a: 1".getBytes(StandardCharsets.UTF_16);
    byte[] cut = {'a', ':', ' ', (byte) 0xE2, (byte) 0x82};

    assertThat(TextSource.decode(wide, "a.csv", TextLimits.GUIDANCE, problems)).isEmpty();
    assertThat(TextSource.decode(cut, "a.csv", TextLimits.GUIDANCE, problems)).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::where)
        .containsExactly("a.csv:1:1", "a.csv:1:4");
  }

  @Test
  void an_empty_file_is_an_empty_text() throws IOException {
    assertThat(read("", SMALL)).contains("");
  }

  private Optional<String> read(String text, TextLimits limits) throws IOException {
    return TextSource.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv", limits, problems);
  }
}
