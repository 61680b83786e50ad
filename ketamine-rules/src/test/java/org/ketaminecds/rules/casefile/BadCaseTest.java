package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/** What is refused, where, and with which guess; each text is one line below asOf. */
class BadCaseTest {

  private final CaseReader reader = new CaseReader(TestVocabulary.small());

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("patient: {weight: 154}", "2:19 (patient.weight)", "154 lb or 154 kg"),
        fault("patient: {weight: 0 kg}", "2:19 (patient.weight)", ""),
        fault("patient: {weight: -70 kg}", "2:19 (patient.weight)", ""),
        fault("patient: {weight: 70 mg}", "2:19 (patient.weight)", ""),
        fault("patient: {weight: '70,5 kg'}", "2:19 (patient.weight)", "70.5 kg"),
        fault("patient: {weight: {value: 70 kg, on: 2026-11-24}}", "2:19 (patient.weight)", ""),
        fault("patient: {age: 46}", "2:16 (patient.age)", "46 y"),
        fault("patient: {age: 146 y}", "2:16 (patient.age)", ""),
        fault("patient: {birthDate: 2027-01-01}", "2:22 (patient.birthDate)", ""),
        fault("patient: {sex: F}", "2:16 (patient.sex)", "female"),
        fault("patient: {wieght: 70 kg}", "2:11 (patient.wieght)", "weight"),
        fault("patient: {weight: null}", "2:19 (patient.weight)", ""),
        fault("patient:", "2:9 (patient)", ""),
        fault("jurisdiction: UK", "2:15 (jurisdiction)", "GB"),
        fault("reviewed: {problems: 2026-12-01}", "2:22 (reviewed.problems)", ""),
        fault("findings: {pregnancy: done}", "2:23 (findings.pregnancy)", "present"),
        fault("findings: {pregnancy: no}", "2:23 (findings.pregnancy)", "absent"),
        fault(
            "findings: {electrocardiogram: present}", "2:31 (findings.electrocardiogram)", "done"),
        fault("findings: {ECG: absent}", "2:17 (findings.ECG)", "not done"),
        fault(
            "findings: {defibrillator: unavailable}",
            "2:27 (findings.defibrillator)",
            "not available or unknown"),
        fault("findings: {pregnacy: absent}", "2:12 (findings.pregnacy)", "pregnancy"),
        fault(
            "findings: {fibromyalgia: present}",
            "2:12 (findings.fibromyalgia)",
            "it belongs under indications"),
        fault("findings: {pregnancy: absent, pregnant: present}", "2:31 (findings.pregnant)", ""),
        fault("findings: {pregnancy: absent, pregnancy: absent}", "2:31", ""),
        fault(
            "findings: {pregnancy: {state: absent, at: -1 d}}", "2:39 (findings.pregnancy.at)", ""),
        fault(
            "findings: {ECG: {state: done, on: 2026-11-30}}",
            "2:12 (findings.electrocardiogram)",
            ""),
        fault("findings: {ECG: {state: done, on: 30 d}}", "2:35 (findings.ECG.on)", "-30 d"),
        fault("findings: {ECG: {state: done, on: 23.11.2026}}", "2:35 (findings.ECG.on)", ""),
        fault(
            "observations: {systolic blood pressure: 128}",
            "2:41 (observations.systolic blood pressure)",
            "128 mmHg"),
        fault(
            "observations: {alanine aminotransferase: 120}",
            "2:42 (observations.alanine aminotransferase)",
            ""),
        fault(
            "observations: {alanine aminotransferase: 120 U/L}",
            "2:42 (observations.alanine aminotransferase)",
            ""),
        fault(
            "observations: {sistolic blood pressure: 128 mmHg}",
            "2:16 (observations.sistolic blood pressure)",
            "systolic blood pressure"),
        fault(
            "observations: {systolic blood pressure: [120 mmHg, 140 mmHg]}",
            "2:52 (observations.systolic blood pressure[1])",
            ""),
        fault("care: {setting: ICU}", "2:17 (care.setting)", "intensive care unit"),
        fault(
            "care: {staff: {pregnancy: absent}}",
            "2:16 (care.staff.pregnancy)",
            "it belongs under findings"),
        fault("unavailable: [wieght]", "2:15 (unavailable[0])", "weight"),
        fault("{patient: {weight: 70 kg}, unavailable: [weight]}", "2:41 (unavailable[0])", ""),
        fault("indications: CRPS", "2:14 (indications)", "[CRPS]"),
        fault(
            "indications: [{condition: CRPS, painScore: 11}]",
            "2:44 (indications[0].painScore)",
            ""),
        fault("ketamineHistory: [{form: S-ketamine}]", "2:19 (ketamineHistory[0])", ""),
        fault("ketamineHistory: [{started: 2026-12-01}]", "2:29 (ketamineHistory[0].started)", ""),
        fault(
            "ketamineHistory: [{started: -9 d, relief: 40}]",
            "2:43 (ketamineHistory[0].relief)",
            "40%"),
        fault(
            "treatments: [{treatment: rest, adequate: true}]",
            "2:42 (treatments[0].adequate)",
            "yes"),
        fault(
            "ketamineHistory: [{started: -9 d, reliefDuration: -5 wk}]",
            "2:51 (ketamineHistory[0].reliefDuration)",
            ""),
        fault(
            "regimen: {drug: ketamine}",
            "2:17 (regimen.drug)",
            "racemic ketamine or S-ketamine, which are different drugs"),
        fault("regimen: {route: IV}", "2:18 (regimen.route)", "intravenous"),
        fault("regimen: {days: 10 d}", "2:17 (regimen.days)", "10"),
        fault("regimen: {days: 0}", "2:17 (regimen.days)", ""),
        fault(
            phase("infusion: 4.8 mg/mL"),
            "2:31 (regimen.phases[0].infusion)",
            "the strength of the solution was entered in place of the order"),
        fault(
            phase("infusion: 0.35 mg/kg"),
            "2:31 (regimen.phases[0].infusion)",
            "the unit of time was left out, as in 0.35 mg/kg/h"),
        fault(
            phase("infusion: 0.35"),
            "2:31 (regimen.phases[0].infusion)",
            "0.35 mg/kg/h or 0.35 mg/h"),
        fault(phase("infusion: 22 MG/H"), "2:31 (regimen.phases[0].infusion)", "22 mg/h"),
        fault(phase("over: 4 h"), "2:20 (regimen.phases[0])", ""),
        fault(
            phase("infusion: 22 mg/h, from: 2026-11-24T13:00, until: 2026-11-24T09:00"),
            "2:71 (regimen.phases[0].until)",
            "from and until were swapped"),
        fault(
            phase("infusion: 22 mg/h, from: 2026-11-24T13:00"),
            "2:46 (regimen.phases[0].from)",
            ""),
        fault(
            phase(
                "infusion: 22 mg/h, from: 2026-11-24T09:00, until: 2026-11-24T13:00}, {infusion: 22"
                    + " mg/h, from: 2026-11-24T12:59, until: 2026-11-24T14:00"),
            "2:90 (regimen.phases[1])",
            ""),
        fault(phase("bolus: 5 mg, infusion: 22 mg/h"), "2:20 (regimen.phases[0])", ""),
        fault(
            phase("infusion: 22 mg/h, over: 4 h, total: 80 mg"),
            "2:58 (regimen.phases[0].total)",
            ""),
        fault("regimens: {}", "2:1 (regimens)", "regimen"));
  }

  private static String phase(String keys) {
    return "regimen: {phases: [{" + keys + "}]}";
  }

  private static Arguments fault(String text, String where, String maybe) {
    return Arguments.of(text, where, maybe);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void each_fault_is_named_once_with_its_place_and_a_guess(
      String text, String where, String maybe) {
    List<Problem> problems = problems(below(text));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).where()).isEqualTo("case.yaml:" + where);
    assertThat(problems.get(0).maybe().orElse("")).isEqualTo(maybe);
  }

  private static String below(String text) {
    return text.startsWith("{")
        ? "{asOf: 2026-11-23,\n" + text.substring(1)
        : "asOf: 2026-11-23\n" + text;
  }

  @Test
  void every_fault_is_named_at_once_in_the_order_of_the_file() {
    String text =
        """
        patient: {weight: 154, sex: woman}
        findings: {electrocardiogram: present, hypertenson: present}
        asOf: 2026-11-23
        regimen:
          phases:
            - {infusion: 4 mg/kg/fortnight}
            - {infusion: 4.8 mg/mL, over: 1 h}
          hoursPerDay: 30 h
        """;

    assertThat(problems(text))
        .extracting(Problem::where)
        .containsExactly(
            "case.yaml:1:19 (patient.weight)",
            "case.yaml:1:29 (patient.sex)",
            "case.yaml:2:31 (findings.electrocardiogram)",
            "case.yaml:2:40 (findings.hypertenson)",
            "case.yaml:6:18 (regimen.phases[0].infusion)",
            "case.yaml:7:18 (regimen.phases[1].infusion)",
            "case.yaml:8:16 (regimen.hoursPerDay)");
  }

  @Test
  void a_case_without_as_of_is_refused_for_that_alone() {
    String text = "patient: {birthDate: 1980-03-01}\nketamineHistory: [{started: -30 d}]\n";

    assertThat(problems(text)).extracting(Problem::found).containsExactly("no \"asOf\"");
  }

  @Test
  void the_message_of_a_contradiction_names_both_lines() {
    String text = "asOf: 2026-11-23\nfindings:\n  pregnancy: absent\n  pregnant: present\n";

    assertThat(problems(text))
        .extracting(Problem::toString)
        .containsExactly(
            "case.yaml:4:3 (findings.pregnant): found \"pregnant\" (pregnancy) present, but line 3"
                + " says absent; wanted one state for one finding.");
  }

  private List<Problem> problems(String text) {
    return catchThrowableOfType(InvalidCaseException.class, () -> reader.read(text, "case.yaml"))
        .problems();
  }
}
