package org.ketaminecds.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.condition.Conditions.explained;
import static org.ketaminecds.rules.condition.Conditions.lacking;
import static org.ketaminecds.rules.condition.Conditions.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.regimen.Regimen;

/** The treatments of the history and of the plan are counted together, in the fullest year. */
class TreatmentsInAYearTest {

  private static final String WORD = "most ketamine treatments in 12 months";

  private static String given(int treatments, String plan) {
    return IntStream.rangeClosed(1, treatments)
        .mapToObj(number -> "{started: -%d d}".formatted(25 * number))
        .collect(Collectors.joining(", ", "{ketamine history: [", "], %s}".formatted(plan)));
  }

  private static List<String> found(String given) {
    return explained(WORD + " >= 0", given);
  }

  @Test
  void what_was_given_and_what_is_planned_is_told_apart() {
    assertThat(found(given(11, "courses: 3, interval: 4 wk")))
        .containsExactly(
            WORD + " >= 0 <- 14 in 12 months from 2025-04-15 (11 in the history and 3 planned)");
  }

  @Test
  void what_is_known_in_part_says_so() {
    assertThat(found(given(12, "route: intravenous")))
        .singleElement()
        .asString()
        .endsWith(
            "13 or more in 12 months from 2025-03-21 (12 in the history and 1 or more planned)");
    assertThat(found(given(2, "courses: 4")))
        .singleElement()
        .asString()
        .endsWith("3 or more in 12 months from 2025-11-26 (2 in the history and 1 to 4 planned)");
    assertThat(found("{courses: 3, interval: 4 wk}"))
        .singleElement()
        .asString()
        .endsWith(
            "3 or more in 12 months from 2026-01-15 (the history is not known and 3 planned)");
    assertThat(found(given(2, "age: 46 y")))
        .singleElement()
        .asString()
        .endsWith(
            "2 or more in 12 months from 2025-11-26 (2 in the history and the plan is not known)");
  }

  @Test
  void what_is_wanted_is_what_the_count_lacks() {
    assertThat(lacking(WORD + " > 12", given(2, "age: 46 y"))).containsExactly("planned courses");
    assertThat(lacking(WORD + " > 3", given(2, "courses: 4"))).containsExactly("course interval");
    assertThat(lacking(WORD + " > 3", "{courses: 1}")).containsExactly("ketamine treatments");
    assertThat(lacking(WORD + " > 12", "{}"))
        .containsExactly("ketamine treatments", "planned courses");
  }

  @ParameterizedTest
  @CsvSource({
    "'> 2', TRUE",
    "'>= 3', TRUE",
    "'> 3', UNKNOWN",
    "'> 5', UNKNOWN",
    "'>= 6', UNKNOWN",
    "'> 6', FALSE",
    "'>= 7', FALSE",
    "'< 3', FALSE",
    "'<= 6', TRUE",
    "'< 7', TRUE",
    "'< 6', UNKNOWN"
  })
  void courses_at_an_unknown_interval_are_one_at_least_and_all_of_them_at_most(
      String asked, Truth truth) {
    assertThat(truth("'%s %s'".formatted(WORD, asked), given(2, "courses: 4"))).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource({
    "1 mo, 13",
    "31 d, 12",
    "30 d, 13",
    "365 d, 2",
    "366 d, 1",
    "1 y, 2",
    "13 mo, 1",
    "12 mo, 2",
    "1 h, 2000",
    "1 d, 366",
    "36 h, 244",
    "100 y, 1"
  })
  void an_interval_of_months_is_counted_on_the_calendar_and_any_other_by_the_clock(
      String interval, int most) {
    String plan = "{ketamine history: [], courses: 2000, interval: %s}".formatted(interval);

    assertThat(truth("%s >= %d".formatted(WORD, most), plan)).isEqualTo(Truth.TRUE);
    assertThat(truth("'%s > %d'".formatted(WORD, most), plan)).isEqualTo(Truth.FALSE);
  }

  @Test
  void a_plan_of_very_many_courses_is_counted_all_the_same() {
    ClinicalCase endless =
        ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
            .ketamineHistory(List.of())
            .regimen(Regimen.builder().courses(Integer.MAX_VALUE).interval("1 min").build())
            .build();

    assertThat(Conditions.read(WORD + " >= 525601").truth(Conditions.view(endless)))
        .isEqualTo(Truth.TRUE);
    assertThat(Conditions.read(WORD + " < 525602").truth(Conditions.view(endless)))
        .isEqualTo(Truth.TRUE);
  }
}
