package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  private static final String CRPS = "../cases/crps-outpatient-ten-days.yaml";
  private static final String UNKNOWN = "../cases/nearly-everything-unknown.yaml";

  @Test
  void what_had_a_say_is_told_line_by_line() {
    Run run = Run.of("explain", CRPS);

    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
    Golden.check("explain-crps.txt", run.output());
  }

  @Test
  void as_json_only_what_had_a_say_is_listed() {
    Run run = Run.of("explain", "--format", "json", CRPS, UNKNOWN);

    assertThat(run.status()).isZero();
    assertThat(run.output())
        .contains("\"outcome\" : \"APPLIES\"", "\"outcome\" : \"CANNOT_BE_JUDGED\"")
        .doesNotContain("DOES_NOT_APPLY");
  }

  @Test
  void a_bad_case_is_refused_and_nothing_is_explained() {
    Run run = Run.of("explain", CRPS, "no-such-file.yaml");

    assertThat(run.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).contains("no such file");
  }

  @Test
  void why_not_tells_the_line_that_failed_beside_what_the_case_holds() {
    Run run = Run.of("why-not", CRPS, "CP18-DOSE-03");

    assertThat(run.status()).isZero();
    assertThat(run.output())
        .contains("  Does not apply.\n")
        .contains("infusion rate > 2 mg/kg/h; found ≈0.3165 mg/kg/h");
  }

  @Test
  void why_not_tells_that_a_recommendation_does_apply() {
    assertThat(Run.of("why-not", CRPS, "CP18-IND-03").output())
        .contains("  Applies, and raises: no concern identified\n");
  }

  @Test
  void why_not_tells_what_is_missing() {
    assertThat(Run.of("why-not", UNKNOWN, "CP18-DOSE-03").output())
        .contains("  Cannot be judged without ");
  }

  @Test
  void why_not_tells_of_a_source_for_another_country_which_line_keeps_it_out() {
    Run run = Run.of("why-not", CRPS, "SOC-01");

    assertThat(run.output()).contains("jurisdiction is one of GB; found US");
  }

  @Test
  void as_json_why_not_gives_the_one_result() {
    assertThat(Run.of("why-not", "--format", "json", CRPS, "CP18-DOSE-03").output())
        .contains("\"outcome\" : \"DOES_NOT_APPLY\"")
        .containsOnlyOnce("\"outcome\"");
  }

  @Test
  void an_id_that_is_not_known_is_told_with_the_nearest() {
    Run run = Run.of("why-not", CRPS, "CP18-DOSE-3");

    assertThat(run.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(run.errors())
        .isEqualTo(
            "RECOMMENDATION: found \"CP18-DOSE-3\"; wanted the id of a recommendation in use. Maybe"
                + " CP18-DOSE-03.\n");
  }
}
