package org.ketaminecds.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** What is not shown to be tighter needs a name, a reason and an end. */
class OverlayRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommendation: T-DOSE-01, limit: infusion rate > 1.5 mg/kg/h",
        "recommendation: T-DOSE-01, limit: infusion rate >= 2 mg/kg/h",
        "recommendation: T-DOSE-01, limit: infusion rate > 1500 mcg/kg/h",
        "recommendation: T-DOSE-01, advise: stop",
        "'recommendation: T-DOSE-01, advise: stop, limit: infusion rate > 1 mg/kg/h'",
        "recommendation: T-TEST-01, advise: avoid",
        "recommendation: T-IND-01, advise: caution"
      })
  void what_is_tighter_by_its_form_needs_nobody(String change) {
    assertThat(Sites.problems(Sites.with(change))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommendation: T-DOSE-01, limit: infusion rate > 2.01 mg/kg/h|"
            + "the limit moves to the milder side",
        "recommendation: T-DOSE-01, limit: infusion rate < 1 mg/kg/h|"
            + "\"infusion rate < 1 mg/kg/h\" asks for something else",
        "recommendation: T-DOSE-01, limit: infusion rate > 1 mg/kg/h within 2 h|"
            + "\"infusion rate > 1 mg/kg/h within 2 h\" asks for something else",
        "recommendation: T-DOSE-01, advise: caution|\"caution\" is milder",
        "recommendation: T-DOSE-01, advise: defer, limit: infusion rate > 1 mg/kg/h|"
            + "\"defer\" is milder",
        "recommendation: T-DOSE-01, advise: stop, limit: infusion rate > 3 mg/kg/h|"
            + "the limit moves to the milder side",
        "recommendation: T-CI-01, switched off: yes|it is switched off"
      })
  void what_is_not_needs_a_name_a_reason_and_an_end(String change, String why) {
    assertThat(Sites.problems(Sites.with(change)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("site/overlay.yaml:4:20: found a change of T-")
        .contains("that is not shown to be tighter, since " + why + ";")
        .endsWith("wanted \"approved by\", \"reason\" and \"until\" with it.");
    assertThat(Sites.problems(Sites.with(Sites.warranted(change)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approved by: Jane Roe, reason: a trial",
        "approved by: Jane Roe, until: 2026-03-31",
        "reason: a trial, until: 2026-03-31"
      })
  void two_of_the_three_are_not_enough(String warrant) {
    assertThat(Sites.problems(Sites.with("recommendation: T-CI-01, switched off: yes, " + warrant)))
        .hasSize(1);
  }

  @Test
  void a_tighter_limit_of_what_also_asks_for_something_is_not_shown_to_be_tighter() {
    TinyGuidance base =
        TinyGuidance.valid()
            .changed(
                TinyGuidance.DOSING,
                "when: infusion rate > 2 mg/kg/h",
                "when: infusion rate > 2 mg/kg/h\n  met when: defibrillator is available");

    assertThat(
            Sites.problems(
                Sites.over(base, "recommendation: T-DOSE-01, limit: infusion rate > 1 mg/kg/h")))
        .hasSize(1)
        .first()
        .asString()
        .contains("where it newly applies, what it asks for may be met");
  }

  @Test
  void a_wider_limit_of_what_speaks_for_ketamine_is_not_shown_to_be_tighter() {
    TinyGuidance base =
        TinyGuidance.valid()
            .changed(
                TinyGuidance.DOSING,
                "when: infusion rate > 2 mg/kg/h",
                "when: infusion rate > 2 mg/kg/h\n  question: a rate\n  position: for");

    assertThat(
            Sites.problems(
                Sites.over(base, "recommendation: T-DOSE-01, limit: infusion rate > 1 mg/kg/h")))
        .hasSize(1)
        .first()
        .asString()
        .contains("it may speak for ketamine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommendation: T-DOSE-02, advise: stop|wanted the id of a recommendation that is in use."
            + " Maybe T-DOSE-01.",
        "recommendation: T-DOSE-01|found no change;",
        "recommendation: T-DOSE-01, switched off: yes, advise: stop|"
            + "found a change of what is switched off;",
        "recommendation: T-DOSE-01, switched off: no|wanted \"yes\", or no such line.",
        "recommendation: T-DOSE-01, advise: avoid|found what it advises already;",
        "recommendation: T-DOSE-01, advise: stopp|Maybe stop.",
        "recommendation: T-DOSE-01, limit: infusion rate > 2000 mcg/kg/h|"
            + "found the limit that it has already;",
        "recommendation: T-DOSE-01, limit: bolus dose > 1 mg/kg|"
            + "found a limit of \"bolus dose\", about which T-DOSE-01 has 0 lines;",
        "recommendation: T-DOSE-01, limit: pregnancy is absent|wanted a comparison such as",
        "recommendation: T-DOSE-01, limit: infusion rate > 2|mg/kg/h",
        "recommendation: T-DOSE-01, limits: infusion rate > 1 mg/kg/h|Maybe limit.",
        "recommendation: T-CI-01, switched off: yes, approved by: TBD|the first and the last name",
        "recommendation: T-CI-01, switched off: yes, until: 31.3.2026|a date such as 2027-03-31"
      })
  void a_fault_is_told_at_its_place(String change, String words) {
    assertThat(Sites.problems(Sites.with(change)))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("site/overlay.yaml:4:"))
        .anyMatch(problem -> problem.contains(words));
  }

  @Test
  void a_recommendation_is_changed_once() {
    assertThat(
            Sites.problems(
                Sites.with(
                    "recommendation: T-DOSE-01, advise: stop",
                    "recommendation: T-DOSE-01, limit: infusion rate > 1 mg/kg/h")))
        .containsExactly(
            "site/overlay.yaml:5:20: found \"T-DOSE-01\" twice; wanted each recommendation once.");
  }

  @Test
  void what_is_retired_cannot_be_changed() {
    TinyGuidance base =
        TinyGuidance.valid()
            .changed(TinyGuidance.DOSING, "- id: T-CI-01", "- id: T-CI-01\n  status: retired");

    assertThat(Sites.problems(Sites.over(base, "recommendation: T-CI-01, advise: stop")))
        .hasSize(1);
  }

  @Test
  void an_id_or_version_with_blanks_around_it_is_refused() {
    assertThat(
            Sites.problems(
                Sites.with("recommendation: T-DOSE-01, advise: stop")
                    .changed(Sites.OVERLAY, "id: general-hospital", "id: 'general-hospital '")
                    .changed(Sites.OVERLAY, "version: 1.2.0", "version: ' 1.2.0'")))
        .containsExactly(
            "site/overlay.yaml:1:5: found \"general-hospital \"; wanted an id such as"
                + " general-hospital. Maybe general-hospital.",
            "site/overlay.yaml:2:10: found \" 1.2.0\"; wanted three numbers such as 1.0.0. Maybe"
                + " 1.2.0.");
  }

  @Test
  void a_site_is_not_named_like_a_guideline() {
    assertThat(
            Sites.problems(
                Sites.with("recommendation: T-DOSE-01, advise: stop")
                    .changed(Sites.OVERLAY, "id: general-hospital", "id: tiny")))
        .containsExactly(
            "site/overlay.yaml: found the id \"tiny\" of a guideline; wanted its own id.");
  }

  @Test
  void a_guideline_of_the_site_has_an_id_of_its_own() {
    TinyGuidance site =
        Sites.with("recommendation: T-DOSE-01, advise: stop")
            .with("site/guidelines.yaml", "- folder: own\n  topics: [own]\n")
            .with(
                "site/own/guideline.yaml",
                TinyGuidance.valid()
                    .text(TinyGuidance.HEAD)
                    .replace("scope: age >= 18 y", "scope: always")
                    .replace("role: guideline", "role: policy"))
            .with("site/own/own.yaml", "[]\n");

    assertThat(Sites.problems(site))
        .containsExactly(
            "site/guidelines.yaml: found the id \"tiny\" of another guideline; wanted an id of its"
                + " own for each guideline.");
  }

  @Test
  void a_policy_has_at_most_six_ends() {
    TinyGuidance base = TinyGuidance.valid();
    String[] changes = new String[7];
    for (int place = 0; place < changes.length; place++) {
      String id = "T-DOSE-1" + place;
      base =
          base.added(
              TinyGuidance.DOSING,
              """

              - id: %s
                title: Another
                stage: regimen
                kind: dose limit
                when: infusion rate > 2 mg/kg/h
                advise: avoid
                statement: Another.
                source: {section: somewhere}
                verification: LOCAL_POLICY
              """
                  .formatted(id));
      changes[place] =
          "recommendation: %s, advise: stop, until: 2026-01-0%s".formatted(id, place + 1);
    }
    String[] six = Arrays.copyOf(changes, 6);

    assertThat(Sites.problems(Sites.over(base, six))).isEmpty();
    assertThat(Sites.problems(Sites.over(base, changes)))
        .containsExactly(
            "site/overlay.yaml: found 7 different days under \"until\"; wanted at most 6.");
  }

  @Test
  void a_guideline_of_the_site_covers_no_case_by_itself() {
    TinyGuidance site =
        Sites.with("recommendation: T-DOSE-01, advise: stop")
            .with("site/guidelines.yaml", "- folder: own\n  topics: [own]\n")
            .with(
                "site/own/guideline.yaml",
                TinyGuidance.valid().text(TinyGuidance.HEAD).replace("id: tiny", "id: own"))
            .with("site/own/own.yaml", "[]\n");

    assertThat(Sites.problems(site))
        .containsExactly(
            "site/guidelines.yaml: found the role guideline of own; wanted the role policy for a"
                + " site's own.");
  }
}
