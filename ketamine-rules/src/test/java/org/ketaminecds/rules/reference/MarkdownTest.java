package org.ketaminecds.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a rate > 2 mg/kg/h; a rate \\> 2 mg/kg/h",
        "<b>; \\<b\\>",
        "a|b; a\\|b",
        "a_b_c; a\\_b\\_c",
        "*very*; \\*very\\*",
        "[a](b); \\[a\\](b)",
        "`code`; \\`code\\`",
        "a\\b; a\\\\b",
        "R&D ~1 $2; R\\&D \\~1 \\$2",
        "# heading; \\# heading",
        "1. first; 1\\. first",
        "12) x; 12\\) x",
        "- item; \\- item",
        "+ item; \\+ item",
        "0.5 mg/kg; 0.5 mg/kg",
        "-30 d; -30 d",
        "plain, short: (words) 76 %; plain, short: (words) 76 %",
      })
  void text_is_shown_as_it_is(String text, String markdown) {
    assertThat(Markdown.escaped(text)).isEqualTo(markdown);
  }

  @Test
  void text_of_several_lines_becomes_one() {
    assertThat(Markdown.escaped(" one\n  two\tthree ")).isEqualTo("one two three");
  }

  @Test
  void parts_are_set_apart_by_one_empty_line() {
    assertThat(new Markdown().heading(2, "A").paragraph("b").bullets(List.of("c", "d")).text())
        .isEqualTo("## A\n\nb\n\n- c\n- d\n");
  }

  @Test
  void a_table_has_a_heading_and_keeps_empty_cells() {
    assertThat(
            new Markdown()
                .table(List.of("a", "b"), List.of(List.of("1", ""), List.of("2", "3")))
                .text())
        .isEqualTo("| a | b |\n| --- | --- |\n| 1 | |\n| 2 | 3 |\n");
  }

  @Test
  void nothing_is_written_where_there_is_nothing_to_list() {
    assertThat(new Markdown().bullets(List.of()).table(List.of("a"), List.of()).text()).isEmpty();
  }

  @Test
  void a_block_keeps_indents_and_cannot_be_closed_from_within() {
    assertThat(new Markdown().block(List.of("all of:", "  a | b")).text())
        .isEqualTo("```\nall of:\n  a | b\n```\n");
    assertThat(new Markdown().block(List.of("````")).text()).isEqualTo("`````\n````\n`````\n");
  }
}
