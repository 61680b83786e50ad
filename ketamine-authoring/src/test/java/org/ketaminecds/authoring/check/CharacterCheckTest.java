package org.ketaminecds.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterCheckTest {

  private static List<Remark> remarks(String file, String line) {
    return CharacterCheck.of(file, List.of("first", line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          statement: A total of ? 2 mg/kg is given.       | LOST_SIGN        | 23 | "? 2 mg/kg"
          statement: Below (?0.5 mg/kg) it is weak.       | LOST_SIGN        | 19 | "?0.5 mg/kg"
          statement: From 10?20 mg in an hour.            | LOST_SIGN        | 17 | "10?20"
          statement: Ketamine ? a review of trials.       | LOST_SIGN        | 21 | "?"
          statement: As the H?pital in Lyon gives it.     | LOST_SIGN        | 19 | "H?pital"
          statement: Infusions run at 0,5 mg/kg/h.        | DECIMAL_COMMA    | 29 | "0,5 mg/kg/h"
          statement: Saturation of 97,5% or more.         | DECIMAL_COMMA    | 26 | "97,5%"
          published: 01/02/2026                           | SPREADSHEET_DATE | 12 | "01/02/2026"
          statement: After Jan-26 it ends.                | SPREADSHEET_DATE | 18 | "Jan-26"
          statement: Give it over 2-Mar hours.            | SPREADSHEET_DATE | 25 | "2-Mar"
          statement: A dose of 2 \uFFFD 1 mg.             | LOST_CHARACTER   | 24 | "\uFFFD"
          statement: A dose of 2 Â± 1 mg.                 | WRONG_ENCODING   | 24 | "Â±"
          statement: Rates â‰¥ 2 mg/kg/h.                 | WRONG_ENCODING   | 18 | "â‰¥"
          """)
  void what_decayed_is_found_where_it_stands(String line, Remark.Kind kind, int at, String found) {
    assertThat(remarks("a/b.yaml", line))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.kind()).isEqualTo(kind);
              assertThat(remark.place()).hasToString("a/b.yaml:2:" + at);
              assertThat(remark.found()).isEqualTo(found);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statement: Is it safe? 2 mg/kg were given.",
        "grade: C?",
        "url: https://example.org/a?id=2",
        "statement: Doses of 1,000 and 2,500 patients.",
        "statement: In 3, 5 mg and 7 mg.",
        "statement: Doses of 2.5 mg/kg.",
        "source: {table: 2,3}",
        "published: 2026-02-01",
        "statement: 1/2 of the dose, 24/7.",
        "statement: The trial PAIN-26 and COVID-19 in May.",
        "statement: 2 ± 1 mg, ≥ 2 mg/kg/h, 5–10 µg.",
        "statement: Müller's café, naïveté, Ångström, 37 °C.",
      })
  void what_only_looks_like_it_is_left_alone(String line) {
    assertThat(remarks("a/b.yaml", line)).isEmpty();
  }

  @Test
  void what_was_meant_is_told_where_it_can_be_known() {
    assertThat(remarks("a.yaml", "Rates â‰¥ 2 mg").get(0).maybe()).contains("\"≥\"");
    assertThat(remarks("a.yaml", "0,5 mg/kg").get(0).maybe()).contains("\"0.5 mg/kg\"");
  }

  @Test
  void the_comma_between_two_cells_of_a_table_is_no_decimal_comma() {
    assertThat(remarks("v/a.csv", "one,2,5 mg,\"text, more\",3,5 mg")).isEmpty();
    assertThat(remarks("v/a.csv", "one,\"2,5 mg\",x"))
        .extracting(one -> one.place().toString())
        .containsExactly("v/a.csv:2:6");
  }

  @Test
  void in_a_page_for_people_only_lost_characters_count() {
    assertThat(remarks("README.md", "Why 0,5 mg ? On 01/02/2026.")).isEmpty();
    assertThat(remarks("README.md", "2 Â± 1 and \uFFFD")).hasSize(2);
  }
}
