package org.ketaminecds.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no use in a guidance file, and is how a file makes a reader run code or die. */
class HostileYamlTest {

  @Test
  void an_alias_is_refused_where_it_stands() {
    refused("a: 1\nb: *a\n", "a.yaml:2:4: found an alias (*)");
  }

  @Test
  void an_anchor_is_refused_on_a_word_a_list_a_map_and_a_key() {
    refused("a: &x 1", "a.yaml:1:4: found an anchor (&)");
    refused("a: &x [1]", "a.yaml:1:4: found an anchor (&)");
    refused("a: &x {b: 1}", "a.yaml:1:4: found an anchor (&)");
    refused("&x a: 1", "a.yaml:1:1: found an anchor (&)");
  }

  @Test
  void a_merge_key_is_a_key_like_any_other_and_merges_nothing() {
    assertThat(Reading.of("<<: {a: 1}").mapping().entries())
        .extracting(entry -> entry.key().value())
        .containsExactly("<<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!java.net.URL [http://localhost]",
        "a: !!javax.script.ScriptEngineManager [1]",
        "a: !<tag:yaml.org,2002:java.lang.Runtime> {b: 1}",
        "a: !!str 1",
        "a: !!int 1",
        "a: !env HOME",
        "a: !!binary aGk=",
        "a: ! x"
      })
  void a_tag_is_refused_where_it_stands(String text) {
    refused(text, "a.yaml:1:4: found a tag (!)");
  }

  @Test
  void a_tag_on_a_key_or_the_whole_document_is_refused() {
    refused("!!java.lang.String a: 1", "a.yaml:1:1: found a tag (!)");
    refused("!!java.util.HashMap {a: 1}", "a.yaml:1:1: found a tag (!)");
    refused("!!set [a]", "a.yaml:1:1: found a tag (!)");
  }

  @Test
  void a_second_document_is_refused_where_it_begins() {
    refused("a: 1\n---\nb: 2\n", "a.yaml:2:1: found a second document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "# nothing but a remark\n"})
  void an_empty_file_is_said_to_be_empty(String text) {
    refused(text, "a.yaml: found an empty file; wanted a YAML or JSON document.");
  }

  @Test
  void a_key_that_is_a_list_or_a_map_is_refused() {
    refused("? [a]\n: 1", "a.yaml:1:3: found a key that is a list or a map");
    refused("{{a: 1}: 2}", "a.yaml:1:2: found a key that is a list or a map");
  }

  @Test
  void every_duplicate_key_is_told_with_the_line_of_the_first() {
    Reading reading = Reading.of("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\nb: 4\na: 5\n");

    assertThat(reading.problems())
        .containsExactly(
            "a.yaml:3:1: found \"a\" a second time, first in line 1; wanted each key once.",
            "a.yaml:4:11: found \"d\" a second time, first in line 4; wanted each key once.",
            "a.yaml:5:1: found \"b\" a second time, first in line 2; wanted each key once.",
            "a.yaml:6:1: found \"a\" a second time, first in line 1; wanted each key once.");
  }

  @Test
  void the_first_of_duplicate_keys_is_the_one_that_is_looked_at_further() {
    assertThat(Reading.of("{a: 1, a: 2}").mapping().find("a").orElseThrow().described())
        .isEqualTo("\"1\"");
  }

  @Test
  void a_tab_as_indentation_of_yaml_is_refused_where_it_stands() {
    Reading reading = Reading.of("a:\n\tb: 1\n");

    assertThat(reading.root()).isEmpty();
    assertThat(reading.places()).containsExactly("a.yaml:2:1");
  }

  @ParameterizedTest
  @CsvSource({"24, true", "25, false"})
  void lists_inside_lists_are_read_up_to_the_limit(int depth, boolean taken) {
    Reading reading = Reading.of("[".repeat(depth) + "]".repeat(depth));

    assertThat(reading.root().isPresent()).isEqualTo(taken);
    assertThat(reading.problems()).hasSize(taken ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "{? ", "[{a: "})
  void a_bomb_of_depth_is_refused_at_the_first_level_too_deep(String level) {
    Reading reading = Reading.of(level.repeat(100_000));

    assertThat(reading.root()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0))
        .contains("found more than 24 lists and maps inside each other");
  }

  @Test
  void a_bomb_of_aliases_is_refused_before_it_unfolds() {
    String bomb =
        IntStream.range(1, 30)
            .mapToObj(
                level -> "a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1))
            .collect(Collectors.joining("", "a0: &a0 lol\n", ""));

    refused(bomb, "a.yaml:1:5: found an anchor (&)");
  }

  @Test
  void an_alias_to_itself_is_refused() {
    refused("a: &a [*a]", "a.yaml:1:4: found an anchor (&)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"\\U00110000\"",
        "a: \"\\UFFFFFFFF\"",
        "a: \"\\uD800\"",
        "a: \"\\xZZ\"",
        "%YAML 99999999999.1\n---\na: 1",
        "%YAML 1.99999999999\n---\na: 1",
        "%YAML 2.0\n---\na: 1",
        "%TAG ! tag:x,2000:\n---\na: !y 1",
        "a: |9999999999\n x",
        "a: |0\n x",
        "a: >9\n x",
        "a: '",
        "a: \"",
        "{a: 1",
        "[1, 2",
        "a: b: c",
        "- a\nb: 1",
        "a: 1\n b: 2",
        "a: @x",
        "a: `x`",
        "a: %x",
        "\u0007",
        "a: \uFFFE",
        "\uD800",
        "? ",
        "...",
        "!",
        "&",
        "*",
        "a: !<",
        "a: !<%zz>",
        "a: !%"
      })
  void what_is_malformed_is_one_problem_in_its_file_or_plain_text(String text) {
    Reading reading = Reading.of(text);

    if (reading.root().isEmpty()) {
      assertThat(reading.problems()).hasSize(1).allMatch(one -> one.startsWith("a.yaml"));
    } else {
      assertThat(reading.problems()).isEmpty();
    }
  }

  @Test
  void a_syntax_error_is_told_with_its_place() {
    Reading reading = Reading.of("a: 1\nb: [1, 2\nc: 3\n");

    assertThat(reading.root()).isEmpty();
    assertThat(reading.places()).hasSize(1).allMatch(place -> place.matches("a\\.yaml:3:\\d+"));
  }

  @Test
  void a_very_long_key_or_value_is_read_or_refused_but_never_fails() {
    String long_ = "x".repeat(100_000);

    assertThat(Reading.of("{\"%s\": 1}".formatted(long_)).problems()).hasSizeLessThanOrEqualTo(1);
    assertThat(Reading.of("%s: 1".formatted(long_)).problems()).hasSizeLessThanOrEqualTo(1);
    assertThat(Reading.of("a: " + long_).problems()).isEmpty();
    assertThat(Reading.of("? %s\n: 1".formatted(long_)).problems()).isEmpty();
  }

  private static void refused(String text, String problem) {
    Reading reading = Reading.of(text);

    assertThat(reading.root()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0)).startsWith(problem);
  }
}
