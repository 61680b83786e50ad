package org.ketaminecds.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.KetamineTreatment;

/** Windows are counted on the calendar in whole days, and both of their ends belong to them. */
class WithinTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:00, 6 months, 2025-07-15T00:00, TRUE",
    "2026-01-15T12:00, 6 months, 2025-07-14T23:59, UNKNOWN",
    "2026-01-15T12:00, 6 months, 2026-01-15T12:00, TRUE",
    "2026-03-31T12:00, 1 month, 2026-02-28T00:00, TRUE",
    "2026-03-31T12:00, 1 month, 2026-02-27T23:59, UNKNOWN",
    "2026-03-30T12:00, 1 month, 2026-02-28T00:00, TRUE",
    "2026-05-31T12:00, 3 months, 2026-02-28T00:00, TRUE",
    "2024-02-29T12:00, 12 months, 2023-02-28T00:00, TRUE",
    "2024-02-29T12:00, 12 months, 2023-02-27T23:59, UNKNOWN",
    "2024-02-29T12:00, 1 y, 2023-02-28T00:00, TRUE",
    "2025-02-28T12:00, 12 months, 2024-02-29T00:00, TRUE",
    "2025-02-28T12:00, 12 months, 2024-02-28T00:00, TRUE",
    "2025-02-28T12:00, 12 months, 2024-02-27T23:59, UNKNOWN",
    "2025-03-01T12:00, 365 d, 2024-03-01T00:00, TRUE",
    "2024-03-01T12:00, 365 d, 2023-03-01T23:59, UNKNOWN",
    "2024-03-01T12:00, 12 months, 2023-03-01T00:00, TRUE",
    "2026-01-15T12:00, 2 wk, 2026-01-01T00:00, TRUE",
    "2026-01-15T12:00, 2 wk, 2025-12-31T23:59, UNKNOWN",
    "2026-01-15T12:00, 1 d, 2026-01-14T00:00, TRUE",
    "2026-01-15T12:00, 1 d, 2026-01-13T23:59, UNKNOWN",
    "2026-01-15T12:00, 24 h, 2026-01-14T12:00, TRUE",
    "2026-01-15T12:00, 24 h, 2026-01-14T11:59, UNKNOWN",
    "2026-01-15T12:00, 30 min, 2026-01-15T11:30, TRUE",
    "2026-01-15T12:00, 30 min, 2026-01-15T11:29, UNKNOWN"
  })
  void a_test_counts_from_the_same_day_that_long_ago(
      LocalDateTime asOf, String window, LocalDateTime done, Truth truth) {
    ClinicalCase one = ClinicalCase.asOf(asOf).present("electrocardiogram", done).build();

    assertThat(
            Conditions.read("electrocardiogram is done within " + window)
                .truth(Conditions.view(one)))
        .isEqualTo(truth);
  }

  @Test
  void what_is_known_in_part_has_no_date_and_so_is_within_no_time() {
    String given = "{phases: [{bolus: 20 mg}, {infusion: 0.5 mg/kg/h, over: 4 h}]}";

    assertThat(Conditions.truth("session dose > 10 mg", given)).isEqualTo(Truth.TRUE);
    assertThat(Conditions.truth("session dose > 20 mg", given)).isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth("session dose > 10 mg within 6 months", given))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void without_a_date_nobody_knows_whether_it_was_within_the_time() {
    assertThat(Conditions.truth("electrocardiogram is done within 6 months", "{ECG: done}"))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth("electrocardiogram is not done within 6 months", "{ECG: not done}"))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth("electrocardiogram is done", "{ECG: done}")).isEqualTo(Truth.TRUE);
  }

  @Test
  void an_answer_that_is_too_old_says_nothing_either_way() {
    String given = "{ECG: {state: not done, on: -7 mo}}";

    assertThat(Conditions.truth("ECG is not done within 6 months", given)).isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth("ECG is done within 6 months", given)).isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth("ECG is not done within 8 months", given)).isEqualTo(Truth.TRUE);
    assertThat(Conditions.lacking("ECG is done within 6 months", given))
        .containsExactly("electrocardiogram");
  }

  @Test
  void an_observation_counts_within_its_time_only() {
    String line = "SBP > 140 mmHg within 2 h";

    assertThat(Conditions.truth(line, "{SBP: {value: 150 mmHg, on: -2 h}}")).isEqualTo(Truth.TRUE);
    assertThat(Conditions.truth(line, "{SBP: {value: 130 mmHg, on: -2 h}}")).isEqualTo(Truth.FALSE);
    assertThat(Conditions.truth(line, "{SBP: {value: 150 mmHg, on: -3 h}}"))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth(line, "{SBP: 150 mmHg}")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "2, '>=', TRUE",
    "2, '>', FALSE",
    "3, '<', TRUE",
    "2, '<', FALSE",
    "2, '<=', TRUE",
    "1, '<=', FALSE"
  })
  void events_are_counted_from_the_same_day_that_long_ago(int limit, String sign, Truth truth) {
    ClinicalCase one = treated("2025-01-15T00:00", "2025-01-14T23:59", "2026-01-15T12:00");

    assertThat(
            Conditions.read("'ketamine treatments within 12 months %s %d'".formatted(sign, limit))
                .truth(Conditions.view(one)))
        .isEqualTo(truth);
  }

  @Test
  void the_number_of_events_is_shown_and_not_known_without_a_history() {
    String line = "ketamine treatments within 12 months >= 2";

    assertThat(Conditions.explained(line, "{ketamine history: [{started: -1 d}, {started: -2 y}]}"))
        .containsExactly(line + " <- 1 in that time");
    assertThat(Conditions.truth(line, "{}")).isEqualTo(Truth.UNKNOWN);
    assertThat(Conditions.truth(line, "{ketamine history: []}")).isEqualTo(Truth.FALSE);
    assertThat(Conditions.lacking(line, "{}")).containsExactly("ketamine treatments");
  }

  private static ClinicalCase treated(String... starts) {
    return ClinicalCase.asOf(LocalDateTime.parse("2026-01-15T12:00"))
        .ketamineHistory(
            Stream.of(starts)
                .map(start -> KetamineTreatment.started(LocalDateTime.parse(start)))
                .toList())
        .build();
  }
}
