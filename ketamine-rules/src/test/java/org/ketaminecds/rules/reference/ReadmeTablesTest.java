package org.ketaminecds.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

class ReadmeTablesTest {

  private final Problems problems = new Problems();

  @Test
  void tables_of_rows_are_read_and_others_are_left_alone() {
    List<NotedRow> rows =
        read(
            """
            # A source

            | severity | raises |
            |---|---|
            | major | `caution` |

            | row | where |
            |---|---|
            | T-MON-03, T-MON-04 | T-DOSE-01, the rate |

            | row | why it is not encoded |
            |:---|---:|
            | T-CI-10 | A remark, "a\\|b". |
            | T-CI-11, in part | Only the bolus. |
            | T-PK-01 to T-PK-09 | Nothing to judge. |
            """);

    assertThat(problems.list()).isEmpty();
    assertThat(rows)
        .extracting(row -> "%s %s %s".formatted(row.kind(), row.written(), row.text()))
        .containsExactly(
            "ELSEWHERE T-MON-03 T-DOSE-01, the rate",
            "ELSEWHERE T-MON-04 T-DOSE-01, the rate",
            "NOT_ENCODED T-CI-10 A remark, \"a\\|b\".",
            "NOT_ENCODED_IN_PART T-CI-11 Only the bolus.",
            "NOT_ENCODED T-PK-01 to T-PK-09 Nothing to judge.");
    assertThat(rows.get(0).position()).hasToString("x/README.md:9:1");
  }

  @ParameterizedTest
  @CsvSource({
    "T-PK-02, true",
    "T-PK-03, true",
    "T-PK-04, true",
    "T-PK-01, false",
    "T-PK-05, false",
    "T-PD-03, false",
    "T-PK-X, false"
  })
  void a_range_covers_its_ends_and_what_lies_between(String id, boolean covered) {
    NotedRow row = read(table("T-PK-02 to T-PK-04 | Nothing to judge.")).get(0);

    assertThat(row.covers(id)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "T-CI-10, the first half | Why.; \"the first half\"",
        "T-CI-10 - T-CI-12 | Why.; \"T-CI-10 - T-CI-12\"",
        "T-CI-12 to T-CI-10 | Why.; \"T-CI-12 to T-CI-10\"",
        "T-CI-10 to T-PK-12 | Why.; \"T-CI-10 to T-PK-12\"",
        "T-CI-10 | ; 2 cells",
        "T-CI-10 | a | b; 3 cells",
      })
  void a_line_that_cannot_be_read_is_refused_with_its_place(String line, String found) {
    read(table(line));

    assertThat(problems.list())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("x/README.md:3:1");
              assertThat(problem.found()).isEqualTo(found);
            });
  }

  @Test
  void a_row_that_stands_elsewhere_does_so_as_a_whole() {
    read("| row | where |\n|---|---|\n| T-CI-10, in part | T-CI-01 |\n");

    assertThat(problems.list()).extracting(Problem::found).containsExactly("\"in part\"");
  }

  @Test
  void a_heading_in_other_words_is_refused_so_that_no_reason_is_lost() {
    read("| row | where, or why not |\n|---|---|\n| T-CI-10 | Why. |\n");

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "x/README.md:1:1: found the heading | row | where, or why not |;"
                + " wanted | row | where | or | row | why it is not encoded |.");
  }

  private List<NotedRow> read(String text) {
    return ReadmeTables.read(text, "x/README.md", problems);
  }

  private static String table(String line) {
    return "| row | why it is not encoded |\n|---|---|\n| " + line + " |\n";
  }
}
