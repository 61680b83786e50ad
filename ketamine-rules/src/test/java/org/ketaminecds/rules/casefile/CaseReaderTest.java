package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Route;

class CaseReaderTest {

  private static final String WHOLE =
      """
      title: Everything at once
      source: none
      asOf: 2026-11-23
      jurisdiction: US
      patient: {age: 46 y, sex: female, weight: {value: 79 kg, on: 2026-11-20}}
      reviewed: {problems: 2026-11-20, medicines: -3 d}
      indications:
        - CRPS
        - {condition: an unlisted pain, painDuration: 3 y, painScore: 7}
      treatments:
        - {treatment: gabapentin, adequate: yes, result: not tolerated}
      findings:
        pregnant: absent
        active psychosis: {state: absent, on: 2026-11-01}
        ECG: {state: done, on: -20 d}
        hypertension: unknown
      observations:
        systolic blood pressure:
          - {value: 128 mmHg, on: 2026-11-20T08:15}
          - {value: 141 mmHg, on: -12 mo}
        sedation score: 3
      medicines: [Neurontin, an unlisted drug]
      allergies: [pollen]
      ketamineHistory:
        - {started: -400 d, form: S-ketamine, pattern: single outpatient infusion,
           sessionDose: 80 mg, sessionDuration: 5 h, relief: 40 %, reliefDuration: 5 wk}
      care:
        setting: clinic
        staff: {ACLS certified clinician: available}
        equipment: {defibrillator: not available}
      unavailable: [infusion rate]
      regimen:
        drug: racemic ketamine
        route: intravenous
        phases:
          - {bolus: 0.2 mg/kg, over: 5 min}
          - {infusion: 0.35 mg/kg/h, atMost: 25 mg/h, from: 2026-11-24T09:00, until: 2026-11-24T13:00}
        days: 10
        courses: 1
        interval: 12 wk
      """;

  private final CaseReader reader = new CaseReader(TestVocabulary.small());

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-22T23:59",
    "2026-11-22T18:30, 2026-11-22T18:30",
    "2026-11-23, 2026-11-23T12:00",
    "-1 d, 2026-11-22T12:00"
  })
  void an_end_given_as_a_day_is_its_end_but_nothing_after_the_case(String ended, String end) {
    String text =
        "{asOf: 2026-11-23T12:00, ketamineHistory: [{started: 2026-11-20, ended: %s}]}"
            .formatted(ended);

    assertThat(
            reader
                .read(text, "case.yaml")
                .clinicalCase()
                .ketamineHistory()
                .orElseThrow()
                .get(0)
                .ended())
        .contains(LocalDateTime.parse(end));
  }

  @Test
  void a_whole_case_is_read() {
    CaseFile file = reader.read(WHOLE, "case.yaml");

    ClinicalCase read = file.clinicalCase();
    assertThat(file.title()).contains("Everything at once");
    assertThat(file.source()).contains("none");
    assertThat(read.asOf()).isEqualTo("2026-11-23T23:59");
    assertThat(read.jurisdiction().orElseThrow().code()).isEqualTo("US");
    assertThat(read.age()).contains(Quantity.of(46, Unit.YEAR));
    assertThat(read.sex()).contains(Sex.FEMALE);
    assertThat(read.weight().orElseThrow().value()).isEqualTo(Quantity.of(79, Unit.KILOGRAM));
    assertThat(read.weight().orElseThrow().at()).contains(LocalDateTime.parse("2026-11-20T00:00"));
    assertThat(read.reviews().medicines()).contains(LocalDateTime.parse("2026-11-20T23:59"));
    assertThat(read.reviews().allergies()).isEmpty();
    assertThat(read.treatments().orElseThrow())
        .containsExactly(
            new PreviousTreatment(
                "gabapentin", FindingState.PRESENT, PreviousTreatment.Result.NOT_TOLERATED));
    assertThat(read.careSetting()).contains(CareSetting.CLINIC);
    assertThat(read.unavailable()).containsExactly("infusion rate");
  }

  @Test
  void synonyms_become_the_names_of_the_vocabulary_and_other_words_stay() {
    ClinicalCase read = reader.read(WHOLE, "case.yaml").clinicalCase();

    assertThat(read.findings())
        .extracting(Finding::name)
        .containsExactly(
            "pregnancy",
            "active psychosis",
            "electrocardiogram",
            "hypertension",
            "ACLS certified clinician",
            "defibrillator");
    assertThat(read.indications())
        .extracting(indication -> indication.condition())
        .containsExactly("complex regional pain syndrome", "an unlisted pain");
    assertThat(read.medicines()).containsExactly("gabapentin", "an unlisted drug");
    assertThat(read.allergies()).containsExactly("pollen");
  }

  @Test
  void relative_dates_count_back_from_as_of_by_the_calendar() {
    ClinicalCase read = reader.read(WHOLE, "case.yaml").clinicalCase();

    assertThat(read.observations())
        .extracting(Observation::at)
        .containsExactly(
            Optional.of(LocalDateTime.parse("2026-11-20T08:15")),
            Optional.of(LocalDateTime.parse("2025-11-23T23:59")),
            Optional.empty());
    assertThat(read.ketamineHistory().orElseThrow())
        .extracting(KetamineTreatment::started)
        .containsExactly(LocalDateTime.parse("2025-10-19T23:59"));
  }

  @Test
  void a_regimen_is_read_with_its_clock_times() {
    ClinicalCase read = reader.read(WHOLE, "case.yaml").clinicalCase();

    assertThat(read.regimen().orElseThrow().form()).contains(KetamineForm.RACEMIC);
    assertThat(read.regimen().orElseThrow().route()).contains(Route.INTRAVENOUS);
    assertThat(read.regimen().orElseThrow().schedule().days()).contains(10);
    assertThat(read.regimen().orElseThrow().phases())
        .containsExactly(
            Phase.Bolus.of("0.2 mg/kg").over("5 min"),
            Phase.Infusion.atRate("0.35 mg/kg/h")
                .atMost("25 mg/h")
                .between(
                    LocalDateTime.parse("2026-11-24T09:00"),
                    LocalDateTime.parse("2026-11-24T13:00")));
  }

  @Test
  void what_a_case_does_not_say_is_not_filled_in() {
    ClinicalCase read = reader.read("asOf: 2026-11-23", "case.yaml").clinicalCase();

    assertThat(read).isEqualTo(ClinicalCase.asOf(read.asOf()).build());
    assertThat(read.treatments()).isEmpty();
    assertThat(read.ketamineHistory()).isEmpty();
  }

  @Test
  void an_empty_list_of_treatments_says_that_there_were_none() {
    String text = "{asOf: 2026-11-23, treatments: [], ketamineHistory: []}";

    ClinicalCase read = reader.read(text, "case.yaml").clinicalCase();

    assertThat(read.treatments()).contains(List.of());
    assertThat(read.ketamineHistory()).contains(List.of());
  }

  @Test
  void json_with_tabs_and_escapes_is_read_as_yaml_is() {
    String json =
        "{\n"
            + "\t\"asOf\":\"2026-11-23\",\n"
            + "\t\"title\": \"\\u00c5 \\/ \\\"x\\\"\",\r\n"
            + "\t\"patient\": {\n"
            + "\t\t\"age\": \"46 y\",\n"
            + "\t\t\"weight\" : \"79 kg\"\n"
            + "\t},\n"
            + "\t\"medicines\":\t[\"gabapentin\",\n"
            + "\t\t\"clonidine\"\n"
            + "\t]\n"
            + "}\n";

    CaseFile file = reader.read(json, "case.json");

    assertThat(file.title()).contains("Å / \"x\"");
    assertThat(file.clinicalCase().age()).contains(Quantity.of(46, Unit.YEAR));
    assertThat(file.clinicalCase().medicines()).containsExactly("gabapentin", "clonidine");
  }

  @Test
  void a_file_is_read_by_its_path(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, "\uFEFFasOf: 2026-11-23\r\npatient: {age: 46 y}\r\n");

    CaseFile read = reader.read(file);

    assertThat(read.name()).isEqualTo(file.toString());
    assertThat(read.clinicalCase().age()).contains(Quantity.of(46, Unit.YEAR));
  }

  @Test
  void a_problem_of_the_case_is_located_in_the_file() {
    CaseFile file = reader.read(WHOLE, "case.yaml");

    assertThat(located(file, "regimen.phases[1].infusion"))
        .isEqualTo("case.yaml:37:18 (regimen.phases[1].infusion)");
    assertThat(located(file, "findings.pregnancy"))
        .isEqualTo("case.yaml:13:3 (findings.pregnancy)");
    assertThat(located(file, "observations.systolic blood pressure")).startsWith("case.yaml:19:");
  }

  @Test
  void a_problem_is_located_at_the_nearest_part_that_the_file_has() {
    CaseFile file = reader.read(WHOLE, "case.yaml");

    assertThat(located(file, "regimen.hoursPerDay")).startsWith("case.yaml:33:3 (");
    assertThat(located(file, "nowhere")).isEqualTo("case.yaml (nowhere)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-3", "-1", "0", "4", "-3 points", "\"-3\""})
  void a_score_may_lie_below_nought_with_or_without_its_unit(String written) {
    CaseFile file =
        reader.read(
            "asOf: 2026-11-23\nobservations: {sedation score: %s}\n".formatted(written), "c");

    assertThat(file.clinicalCase().observations())
        .extracting(one -> one.value().value())
        .containsExactly(Quantity.parse(written.replaceAll("[^0-9-]", "")).value());
  }

  @Test
  void no_patient_value_is_in_the_string_form() {
    CaseFile file = reader.read(WHOLE, "case.yaml");

    assertThat(file).hasToString("CaseFile[case.yaml]");
  }

  private static String located(CaseFile file, String path) {
    return file.locate(Problem.of(path, "x", "y")).where();
  }
}
