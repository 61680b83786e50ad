package org.ketaminecds.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void every_part_of_a_block_document_knows_its_line_and_column() {
    Node.Mapping root =
        Reading.of(
                """
                # a remark

                name: a bolus
                when:
                  all:
                    - age >= 18 y
                    -  route is oral
                """)
            .mapping();

    assertThat(root.position()).hasToString("a.yaml:3:1");
    assertThat(root.entries().get(0).key().position()).hasToString("a.yaml:3:1");
    assertThat(root.find("name").orElseThrow().position()).hasToString("a.yaml:3:7");
    assertThat(root.entries().get(1).key().position()).hasToString("a.yaml:4:1");
    Node.Mapping when = (Node.Mapping) root.find("when").orElseThrow();
    assertThat(when.position()).hasToString("a.yaml:5:3");
    Node.Sequence all = (Node.Sequence) when.find("all").orElseThrow();
    assertThat(all.items())
        .extracting(Node::position)
        .asString()
        .isEqualTo("[a.yaml:6:7, a.yaml:7:8]");
  }

  @Test
  void every_part_of_a_json_document_knows_its_line_and_column() {
    Node.Mapping root = Reading.of("{\"a\": [1,\n  \"two\", {\"b\": null}]}").mapping();

    Node.Sequence list = (Node.Sequence) root.find("a").orElseThrow();
    assertThat(list.position()).hasToString("a.yaml:1:7");
    assertThat(list.items())
        .extracting(Node::position)
        .asString()
        .isEqualTo("[a.yaml:1:8, a.yaml:2:3, a.yaml:2:10]");
  }

  @Test
  void columns_count_characters_and_not_bytes() {
    Node.Mapping root = Reading.of("{Schmerz für Ärzte: 1, b: 2}").mapping();

    assertThat(root.find("b").orElseThrow().position()).hasToString("a.yaml:1:27");
  }

  @Test
  void a_scalar_keeps_the_text_as_written_whatever_it_looks_like() {
    Node.Mapping root =
        Reading.of("{a: 0.350, b: 0x1F, c: yes, d: 1e3, e: 2018-06-05, f: 'it''s', g: \"x\\ty\"}")
            .mapping();

    assertThat(root.entries())
        .extracting(entry -> ((Node.Text) entry.value()).value())
        .containsExactly("0.350", "0x1F", "yes", "1e3", "2018-06-05", "it's", "x\ty");
  }

  @Test
  void a_folded_text_becomes_one_line_and_a_literal_one_keeps_its_lines() {
    Node.Mapping root = Reading.of("a: >-\n  one\n  two\nb: |-\n  one\n  two\n").mapping();

    assertThat(root.entries())
        .extracting(entry -> ((Node.Text) entry.value()).value())
        .containsExactly("one two", "one\ntwo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: null}", "{a: ~}", "a:", "{\"a\": null}", "{a}"})
  void nothing_is_told_from_a_text(String text) {
    Node value = Reading.of(text).mapping().find("a").orElseThrow();

    assertThat(((Node.Text) value).isNull()).isTrue();
    assertThat(value.described()).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: 'null'}", "{a: \"~\"}", "{a: ''}", "{a: Null}", "{a: nothing}"})
  void a_quoted_null_is_a_text(String text) {
    Node value = Reading.of(text).mapping().find("a").orElseThrow();

    assertThat(((Node.Text) value).isNull()).isFalse();
  }

  @Test
  void json_indented_with_tabs_is_read() {
    Node.Mapping root = Reading.of("{\n\t\"a\":\t1,\n\t\"b\": [\n\t\t2\n\t]\n}\n").mapping();

    assertThat(root.entries()).hasSize(2);
    assertThat(root.find("a").orElseThrow()).isInstanceOf(Node.Text.class);
  }

  @Test
  void a_document_may_begin_and_end_with_its_marks() {
    assertThat(Reading.of("---\na: 1\n...\n").problems()).isEmpty();
    assertThat(Reading.of("%YAML 1.2\n---\na: 1\n").problems()).isEmpty();
  }

  @Test
  void windows_line_ends_do_not_move_positions() {
    Node.Mapping root = Reading.of("a: 1\r\nb: 2\r\n").mapping();

    assertThat(root.find("b").orElseThrow().position()).hasToString("a.yaml:2:4");
    assertThat(root.find("a").orElseThrow().described()).isEqualTo("\"1\"");
  }
}
