package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.InvalidCaseException;

class HostileCaseTest {

  private final CaseReader reader = new CaseReader(TestVocabulary.small());

  @Test
  void a_file_of_40_megabytes_is_refused_before_it_is_read_whole() throws IOException {
    AtomicLong read = new AtomicLong();
    InputStream huge =
        new InputStream() {
          @Override
          public int read() {
            return read.incrementAndGet() <= 40_000_000 ? '#' : -1;
          }
        };

    assertThatExceptionOfType(InvalidCaseException.class)
        .isThrownBy(() -> reader.read(huge, "huge.yaml"))
        .withMessageContaining("huge.yaml: found a file of more than 1048576 bytes");
    assertThat(read).hasValueLessThan(2_000_000);
  }

  @Test
  void an_alias_bomb_is_refused_at_its_first_anchor() {
    String bomb =
        """
        asOf: 2026-11-23
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        """;

    refused(bomb, "bad.yaml:2:4: found an anchor (&)");
  }

  @Test
  void nul_bytes_are_refused_with_their_place() {
    refused("asOf: 2026-11-23\ntitle: a\0b", "bad.yaml:2:9: found a NUL character");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_place() {
    byte[] latin = "asOf: 2026-11-23\ntitle: Å".getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(InvalidCaseException.class)
        .isThrownBy(() -> reader.read(new ByteArrayInputStream(latin), "bad.yaml"))
        .withMessageContaining("bad.yaml:2:8: found a byte that is not UTF-8");
  }

  @Test
  void duplicate_keys_are_refused_together_with_other_faults() {
    refused(
        "asOf: 2026-11-23\npatient: {sex: female}\npatient: {sex: male}", "bad.yaml:3:1: found");
    refused("{\"asOf\": \"2026-11-23\", \"asOf\": \"2026-11-22\", \"x\": 1}", "the key \"x\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "# nothing\n",
        "---\n",
        "null",
        "[]",
        "a word",
        "{}",
        "{",
        "\"",
        "- - -",
        "%",
        "asOf: !!java.util.Date 2026-11-23",
        "asOf: {a: {b: {c: {}}}}",
        "? [a, b]\n: c",
        "asOf: [",
        "asOf: 2026-11-23\n---\nasOf: 2026-11-23",
        "@",
        "\t\tx: 1",
        "asOf: 2026-11-23\n\tx: 1",
        "*a",
        "{\"asOf\": null}",
        "asOf: ~",
        "true",
        "\uD800",
        "asOf: 2026-11-23T25:00"
      })
  void what_is_no_case_is_refused_and_never_crashes(String text) {
    assertThatExceptionOfType(InvalidCaseException.class)
        .isThrownBy(() -> reader.read(text, "bad.yaml"))
        .withMessageContaining("bad.yaml");
  }

  @Test
  void lists_inside_lists_without_end_are_refused() {
    refused("asOf: " + "[".repeat(100_000), "bad.yaml:");
  }

  private void refused(String text, String message) {
    assertThatExceptionOfType(InvalidCaseException.class)
        .isThrownBy(() -> reader.read(text, "bad.yaml"))
        .withMessageContaining(message);
  }
}
