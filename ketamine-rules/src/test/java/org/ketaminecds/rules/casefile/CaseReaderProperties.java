package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ketaminecds.core.problem.InvalidCaseException;

class CaseReaderProperties {

  private final CaseReader reader = new CaseReader(TestVocabulary.small());

  @Property
  void any_text_is_read_or_refused_with_its_place(@ForAll("texts") String text) {
    try {
      reader.read(text, "any.yaml");
    } catch (InvalidCaseException refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.where()).startsWith("any.yaml"));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "asOf: 2026-11-23\n",
            "patient: ",
            "{weight: ",
            "70 kg",
            "}",
            "[",
            "]",
            ",",
            ":",
            "- ",
            "\n  ",
            "\t",
            "findings:\n",
            "  pregnancy: absent\n",
            "regimen: {phases: [{infusion: ",
            "0.35 mg/kg/h",
            "}]}\n",
            "&a",
            "*a",
            "!!x",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "null",
            "-30 d",
            "1e999",
            "ketamineHistory: [{started: ",
            "9".repeat(30),
            "\u0000",
            "\uFFFF",
            "é");
    return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  @Property
  void a_number_of_days_back_means_the_same_as_the_date(
      @ForAll @IntRange(min = 1, max = 40_000) int days) {
    LocalDate day = LocalDate.of(2026, 11, 23).minusDays(days);
    String text = "{asOf: 2026-11-23, ketamineHistory: [{started: -%d d}]}".formatted(days);

    assertThat(reader.read(text, "any.yaml").clinicalCase().ketamineHistory().orElseThrow())
        .allSatisfy(treatment -> assertThat(treatment.started().toLocalDate()).isEqualTo(day));
  }

  @Property
  void the_order_of_the_keys_changes_nothing(@ForAll("shuffled") String text) {
    assertThat(reader.read(text, "any.yaml").clinicalCase())
        .isEqualTo(
            reader
                .read(
                    "asOf: 2026-11-23\n"
                        + "patient: {age: 46 y}\n"
                        + "findings: {ECG: {state: done, on: -3 d}}\n"
                        + "unavailable: [weight]\n"
                        + "medicines: [gabapentin]\n",
                    "any.yaml")
                .clinicalCase());
  }

  @Provide
  Arbitrary<String> shuffled() {
    Arbitrary<String> ecg = Arbitraries.of("{state: done, on: -3 d}", "{on: -3 d, state: done}");
    return Combinators.combine(
            Arbitraries.shuffle(
                "asOf: 2026-11-23\n",
                "patient: {age: 46 y}\n",
                "findings: {ECG: %s}\n",
                "unavailable: [weight]\n",
                "medicines: [Neurontin]\n"),
            ecg)
        .as((lines, finding) -> String.join("", lines).formatted(finding));
  }
}
