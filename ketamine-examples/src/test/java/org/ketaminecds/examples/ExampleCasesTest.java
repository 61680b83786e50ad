package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.rules.casefile.CaseFile;
import org.ketaminecds.rules.casefile.CaseReader;

/** The example cases get the right answers. */
class ExampleCasesTest {

  /** The advice, the support of the indication, and what applies because of this case. */
  static Stream<Arguments> answers() {
    return Stream.of(
        answer("acute-sprain.yaml", Advisability.DEFER, Support.NOT_ADDRESSED, "KCDS-CAND-02"),
        answer("active-psychosis.json", Advisability.AVOID, Support.NOT_SUPPORTED, "CP18-CI-03"),
        answer(
            "after-twelve-treatments.yaml",
            Advisability.CAUTION,
            Support.SUPPORTED,
            "CP18-RESP-04",
            "CP18-RESP-01",
            "CP18-FUP-01",
            "CP18-FUP-02",
            "CP18-FUP-03"),
        answer("child-epidural.yaml", Advisability.AVOID, Support.NOT_ADDRESSED, "CP18-CI-06"),
        answer(
            "crps-inpatient-s-ketamine.yaml",
            Advisability.CAUTION,
            Support.SUPPORTED,
            "CP18-IND-04",
            "CP18-DOSE-01.1",
            "CP18-DOSE-02"),
        answer(
            "crps-intensive-care.yaml", Advisability.CAUTION, Support.SUPPORTED, "CP18-DOSE-03.1"),
        answer(
            "crps-outpatient-ten-days.yaml",
            Advisability.CAUTION,
            Support.SUPPORTED,
            "FDA-21.1",
            "CP18-IND-05",
            "CP18-DOSE-02",
            "CP18-MED-01"),
        answer(
            "crps-united-kingdom.yaml",
            Advisability.DEFER,
            Support.CONFLICTING,
            "CP18-IND-03",
            "CP18-SUP-08"),
        answer(
            "fibromyalgia-clinic.yaml", Advisability.DEFER, Support.NOT_SUPPORTED, "CP18-IND-09"),
        answer(
            "low-dose-45-minutes.yaml",
            Advisability.DEFER,
            Support.SUPPORTED,
            "CP18-DOSE-05",
            "KCDS-CAND-03",
            "KCDS-CAND-08"),
        answer(
            "mixed-neuropathic-five-days.json",
            Advisability.DEFER,
            Support.NOT_SUPPORTED,
            "CP18-TEST-02",
            "CP18-DOSE-05"),
        answer("nearly-everything-unknown.yaml", Advisability.DEFER, Support.NOT_ADDRESSED),
        answer("no-weight.yaml", Advisability.DEFER, Support.SUPPORTED, "CP18-DOSE-05"),
        answer("pregnancy.yaml", Advisability.AVOID, Support.SUPPORTED, "CP18-CI-02"),
        answer(
            "rate-above-any-cited.yaml",
            Advisability.AVOID,
            Support.SUPPORTED,
            "CP18-DOSE-03",
            "CP18-DOSE-08"),
        answer(
            "severe-hepatic-disease.yaml",
            Advisability.AVOID,
            Support.SUPPORTED,
            "CP18-CI-04",
            "CP18-TEST-03"),
        answer(
            "spinal-cord-injury-seven-days.yaml",
            Advisability.CAUTION,
            Support.WEAK,
            "CP18-IND-01",
            "CP18-IND-02"),
        answer(
            "uncontrolled-hypertension.yaml",
            Advisability.AVOID,
            Support.WEAK,
            "CP18-CI-01",
            "CP18-TEST-02"));
  }

  private static Arguments answer(
      String name, Advisability advice, Support support, String... applying) {
    return Arguments.of(name, advice, support, List.of(applying));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void each_example_gets_the_answer_of_the_guidance(
      String name, Advisability advice, Support support, List<String> applying) throws IOException {
    Assessment answer = assess(name);

    assertThat(answer.advisability()).isEqualTo(advice);
    assertThat(answer.support()).extracting(IndicationSupport::support).containsExactly(support);
    assertThat(answer.applying().stream().map(Applies::recommendation).map(r -> r.id()))
        .containsAll(applying);
  }

  @Test
  void every_example_has_its_answer_here() {
    assertThat(answers().map(arguments -> (String) arguments.get()[0]))
        .containsExactlyInAnyOrderElementsOf(Examples.names());
  }

  @Test
  void every_example_has_a_title_and_a_source() {
    assertThat(Examples.names())
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(
            name -> {
              CaseFile file = read(name);
              assertThat(file.title()).isPresent();
              assertThat(file.source()).isPresent();
            });
  }

  @Test
  void where_nearly_everything_is_unknown_nothing_is_assumed() throws IOException {
    Assessment answer = assess("nearly-everything-unknown.yaml");

    assertThat(answer.assumptions()).isEmpty();
    assertThat(answer.missing())
        .extracting(MissingDatum::name)
        .contains("pregnancy", "age", "route", "active psychosis", "proposed doses");
    assertThat(answer.notices()).anyMatch(notice -> notice.text().contains("a herbal tea"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crps-outpatient-ten-days",
        "uncontrolled-hypertension",
        "nearly-everything-unknown"
      })
  void some_answers_are_kept_word_by_word(String name) throws IOException {
    Run run = Run.withInput(text(name + ".yaml"), "assess", "-");

    Golden.check(name + ".txt", run.output());
  }

  @Test
  void one_answer_is_kept_as_json() throws IOException {
    Run run = Run.withInput(text("no-weight.yaml"), "assess", "--format", "json", "-");

    Golden.check("no-weight.json", run.output());
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of(Examples.path(name)));
  }

  @Test
  void complex_regional_pain_in_the_united_kingdom_shows_both_sides_and_the_reviews()
      throws IOException {
    Assessment answer = assess("crps-united-kingdom.yaml");

    assertThat(answer.conflicts())
        .containsExactly(
            new Conflict(
                "ketamine for complex regional pain syndrome",
                List.of("CP18-IND-03"),
                List.of("CP18-SUP-08")));
    assertThat(answer.applying())
        .extracting(result -> result.recommendation().id())
        .contains("CP18-SUP-06");
  }

  @Test
  void the_java_example_is_answered() {
    Assessment answer = EmbeddingExample.assess(Examples.support());

    assertThat(answer.support())
        .extracting(IndicationSupport::support)
        .containsExactly(Support.SUPPORTED);
  }

  private static Assessment assess(String name) throws IOException {
    ClinicalCase clinicalCase = read(name).clinicalCase();
    return Examples.support().assess(clinicalCase);
  }

  private static CaseFile read(String name) throws IOException {
    return new CaseReader(Examples.support().vocabulary()).read(Path.of(Examples.path(name)));
  }
}
