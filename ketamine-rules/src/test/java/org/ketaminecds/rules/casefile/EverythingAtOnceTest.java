package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.BundledDecisionSupport;

/** What cannot be and what is improbable are told together, and a slip is told once. */
class EverythingAtOnceTest {

  private static final CaseReader READER = CaseReader.of(new BundledDecisionSupport().load());

  @Test
  void improbable_values_are_told_beside_what_cannot_be() {
    assertThat(
            found(
                """
                asOf: 2026-11-23
                observations: {SBP: 400 mmHg}
                ketamineHistory: [{started: 2027-01-01}]
                regimen: {phases: [{infusion: 700 mg/kg/h, over: 4 h}]}
                """))
        .hasSize(3)
        .anyMatch(text -> text.startsWith("systolic blood pressure of 400 mmHg, probably"))
        .anyMatch(text -> text.startsWith("2027-01-01"))
        .anyMatch(text -> text.startsWith("infusion rate of 700 mg/kg/h, probably"));
  }

  @Test
  void a_part_with_a_fault_of_its_own_is_not_judged_as_well() {
    assertThat(
            found(
                """
                asOf: 2026-11-23
                patient: {weight: {value: 70 kg, on: 2027-01-01}}
                regimen: {phases: [{bolus: 600 mg}]}
                """))
        .containsExactly("2027-01-01T00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "'{infusion: 0,35 mg/kg/h, over: 4 h}', '0,35 mg/kg/h'",
    "'{infusion: 0.35 mg/kg/h, over: 1,5 h}', '1,5 h'",
    "'{bolus: 10,5 mg, over: 5 min}', '10,5 mg'",
    "'{infusion: 0.35 mg/kg/h, over: 1,5 h, total: 2,5 mg}', '1,5 h'",
  })
  void a_decimal_comma_in_braces_is_told_once_and_as_it_was_written(String phase, String number) {
    List<Problem> problems = problems(phase);

    assertThat(problems.get(0).found()).isEqualTo("\"" + number + "\"");
    assertThat(problems.get(0).maybe()).contains(number.replace(',', '.'));
    assertThat(problems).allMatch(problem -> problem.found().contains(","));
  }

  @Test
  void a_key_that_begins_with_a_digit_stays_a_key() {
    assertThat(found("asOf: 2026-11-23\nfindings: {2nd visit: present}\n"))
        .containsExactly("the unknown name \"2nd visit\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u0007", "\\u009f", "\\x1b[2J"})
  void a_control_character_brought_in_by_an_escape_is_refused(String escape) {
    assertThat(found("asOf: 2026-11-23\nmedicines: [\"gaba" + escape + "pentin\"]\n"))
        .containsExactly("a control character");
  }

  private static List<Problem> problems(String phase) {
    return refused("asOf: 2026-11-23\nregimen: {phases: [" + phase + "]}\n").problems();
  }

  private static List<String> found(String text) {
    return refused(text).problems().stream().map(Problem::found).toList();
  }

  private static InvalidCaseException refused(String text) {
    return catchThrowableOfType(InvalidCaseException.class, () -> READER.read(text, "case.yaml"));
  }
}
