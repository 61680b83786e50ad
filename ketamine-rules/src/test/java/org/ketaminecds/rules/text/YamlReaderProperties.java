package org.ketaminecds.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class YamlReaderProperties {

  @Property(tries = 2000)
  void random_bytes_are_read_or_refused_and_never_throw(@ForAll byte[] bytes) {
    isReadOrRefused(Reading.of(bytes, TextLimits.GUIDANCE));
  }

  @Property(tries = 2000)
  void random_text_is_read_or_refused_and_never_throws(@ForAll String text) {
    isReadOrRefused(Reading.of(text));
  }

  @Property(tries = 3000)
  void text_of_the_signs_of_yaml_is_read_or_refused_and_never_throws(@ForAll("signs") String text) {
    isReadOrRefused(Reading.of(text));
  }

  @Property(tries = 500)
  void a_document_that_is_cut_anywhere_is_read_or_refused_and_never_throws(
      @ForAll("cut") int length) {
    isReadOrRefused(Reading.of(document().substring(0, length)));
  }

  @Property(tries = 500)
  void a_document_with_a_byte_changed_is_read_or_refused_and_never_throws(
      @ForAll("cut") int place, @ForAll byte other) {
    byte[] bytes = document().getBytes(StandardCharsets.UTF_8);
    bytes[place % bytes.length] = other;

    isReadOrRefused(Reading.of(bytes, TextLimits.GUIDANCE));
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
            "-",
            " ",
            "\n",
            "?",
            ":",
            ": ",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            "&a",
            "*a",
            "!",
            "!!a",
            "|",
            ">",
            "'",
            "\"",
            "%",
            "@",
            "`",
            "a",
            "1",
            "~",
            "\t",
            "\r",
            "\\",
            "\\x0",
            "---",
            "...",
            "%YAML 1.2\n",
            "<<",
            "\uFEFF",
            "\u0085",
            "\u2028")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Integer> cut() {
    return Arbitraries.integers().between(0, document().length());
  }

  private static String document() {
    return """
    %YAML 1.2
    ---
    # a remark
    - id: "X-01"   # another
      when: {all: [a > 1, 'b']}
      text: >-
        folded
        text
      literal: |2
          two
    - ? key
      : [x, {y: z}]
    """;
  }

  private static void isReadOrRefused(Reading reading) {
    assertThat(reading.root().isPresent() || !reading.found().isEmpty()).isTrue();
    assertThat(reading.found()).allMatch(problem -> problem.where().startsWith(Reading.FILE));
  }
}
