package org.ketaminecds.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.release.Release;

/** A site's policy changes the answers, for as long as it holds, and every answer says so. */
class OverlayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private static final TinyGuidance TIGHTER =
      Sites.withScenario(
          Sites.with("recommendation: T-DOSE-01, limit: infusion rate > 1.5 mg/kg/h"), "avoid");

  private static final TinyGuidance OFF =
      Sites.with(Sites.warranted("recommendation: T-DOSE-01, switched off: yes"));

  @Test
  void a_tighter_limit_is_judged_shown_and_told() {
    Assessment answer = release(TIGHTER).assess(Sites.infusion("1.6 mg/kg/h", DAY));

    RecommendationResult result = answer.find("T-DOSE-01").orElseThrow();
    assertThat(result).isInstanceOf(RecommendationResult.Applies.class);
    assertThat(result.because().get(0).required()).isEqualTo("infusion rate > 1.5 mg/kg/h");
    assertThat(result.recommendation().conditions()).containsExactly("infusion rate > 1.5 mg/kg/h");
    assertThat(result.recommendation().interpretation())
        .contains(
            "Changed by the site policy general-hospital 1.2.0: \"infusion rate > 2 mg/kg/h\""
                + " became \"infusion rate > 1.5 mg/kg/h\".");
    assertThat(sitePolicy(answer))
        .containsExactly(
            "The site policy general-hospital 1.2.0 is laid over the guidance: tightened"
                + " T-DOSE-01.");
    assertThat(answer.advisability()).isEqualTo(Advisability.AVOID);
    assertThat(
            release(TinyGuidance.valid())
                .assess(Sites.infusion("1.6 mg/kg/h", DAY))
                .find("T-DOSE-01"))
        .containsInstanceOf(RecommendationResult.DoesNotApply.class);
  }

  @Test
  void the_fingerprint_names_the_policy_after_the_guidance() {
    Assessment answer = release(TIGHTER).assess(Sites.infusion("1 mg/kg/h", DAY));

    assertThat(answer.fingerprint().guidance()).hasSize(3);
    assertThat(answer.fingerprint().guidance().subList(0, 2))
        .isEqualTo(TinyGuidance.valid().load().versions());
    assertThat(answer.fingerprint().guidance().get(2).id()).isEqualTo("general-hospital");
    assertThat(answer.fingerprint().guidance()).isEqualTo(Release.of(TIGHTER.files()).versions());
    assertThat(Release.of(TIGHTER.added(Sites.OVERLAY, "# words\n").files()).versions())
        .isNotEqualTo(Release.of(TIGHTER.files()).versions());
  }

  @Test
  void what_is_switched_off_is_off_up_to_its_last_day_and_on_again_the_day_after() {
    DecisionSupport support = release(OFF);

    Assessment onLastDay = support.assess(Sites.infusion("3 mg/kg/h", LAST));
    Assessment dayAfter = support.assess(Sites.infusion("3 mg/kg/h", LAST.plusDays(1)));

    assertThat(onLastDay.find("T-DOSE-01")).isEmpty();
    assertThat(onLastDay.advisability()).isNotEqualTo(Advisability.AVOID);
    assertThat(sitePolicy(onLastDay))
        .containsExactly(
            "The site policy general-hospital 1.2.0 is laid over the guidance: switched off"
                + " T-DOSE-01 until 2026-03-31, approved by Jane Roe: a trial.");
    assertThat(dayAfter.find("T-DOSE-01")).isPresent();
    assertThat(dayAfter.advisability()).isEqualTo(Advisability.AVOID);
    assertThat(sitePolicy(dayAfter))
        .containsExactly(
            "The site policy general-hospital 1.2.0 is laid over the guidance: ended T-DOSE-01 on"
                + " 2026-03-31.");
    assertThat(onLastDay.fingerprint().guidance()).isEqualTo(dayAfter.fingerprint().guidance());
    assertThat(support.askNext(Sites.infusion("3 mg/kg/h", LAST))).isNotNull();
    assertThat(support.whatWouldChange(Sites.infusion("3 mg/kg/h", LAST))).isEmpty();
    assertThat(support.whatWouldChange(Sites.infusion("3 mg/kg/h", LAST.plusDays(1)))).isNotEmpty();
    assertThat(support.recommendations()).extracting(Recommendation::id).contains("T-DOSE-01");
    assertThat(support.guidelines()).hasSize(1);
    assertThat(support.vocabulary()).isNotNull();
  }

  @Test
  void changes_with_different_ends_hold_each_for_its_time() {
    TinyGuidance site =
        Sites.withScenario(
                Sites.with(
                    "recommendation: T-DOSE-01, limit: infusion rate > 3 mg/kg/h, approved by: Jane"
                        + " Roe, reason: a trial, until: 2026-06-30",
                    Sites.warranted("recommendation: T-CI-01, switched off: yes"),
                    "recommendation: T-TEST-01, advise: avoid"),
                "none")
            .added(
                OverlayLoader.SCENARIOS,
                """
                  - recommendation: T-TEST-01
                    scenarios:
                      - name: at the site
                        given: {hypertension: present, electrocardiogram: {state: not done, on: -1 d}}
                        expect: defer
                """);
    DecisionSupport support = release(site);

    assertThat(shown(support, LAST)).isEqualTo("no T-CI-01, infusion rate > 3 mg/kg/h, avoid");
    assertThat(shown(support, LAST.plusDays(1)))
        .isEqualTo("T-CI-01, infusion rate > 3 mg/kg/h, avoid");
    assertThat(shown(support, LocalDate.of(2026, 7, 1)))
        .isEqualTo("T-CI-01, infusion rate > 2 mg/kg/h, avoid");
  }

  @Test
  void the_site_adds_recommendations_of_its_own() {
    TinyGuidance site = withOwn(TinyGuidance.valid(), "stop");

    Assessment answer = release(site).assess(Sites.infusion("1 mg/kg/h", DAY));

    assertThat(answer.advisability()).isEqualTo(Advisability.STOP);
    assertThat(answer.find("GH-OWN-01")).isPresent();
    assertThat(sitePolicy(answer))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("added 1 recommendation.");
    assertThat(answer.coverage()).hasSize(1);
  }

  @Test
  void scenarios_of_the_site_are_run_and_those_of_what_it_changed_are_not() {
    assertThat(Sites.refusals(TIGHTER)).isEmpty();
    assertThat(Sites.refusals(Sites.withScenario(TIGHTER, "none")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("site/scenarios.yaml:5:9: found applies, raises avoid");
    assertThat(Sites.refusals(withOwn(TinyGuidance.valid(), "caution"))).hasSize(1);
    assertThat(
            Sites.refusals(
                Sites.with("recommendation: T-DOSE-01, limit: infusion rate > 1.5 mg/kg/h")))
        .containsExactly(
            "site/scenarios.yaml: found no scenario of T-DOSE-01; wanted at least one for each"
                + " recommendation that the site words anew.");
  }

  @Test
  void faults_of_the_policy_and_of_its_guidelines_are_told_at_once() {
    TinyGuidance site =
        Sites.with("recommendation: T-DOSE-01, advise: stopp")
            .with("site/guidelines.yaml", "- folder: own\n  topics: [own]\n");

    assertThat(Sites.problems(site))
        .containsExactlyInAnyOrder(
            "site/own/own.yaml: found no such file; wanted a file of the guidance.",
            "site/own/guideline.yaml: found no such file; wanted a file of the guidance.",
            "site/overlay.yaml:4:39: found \"stopp\"; wanted one of inform, caution, defer, avoid,"
                + " stop. Maybe stop.");
  }

  @Test
  void a_guidance_without_a_policy_says_nothing_of_one() {
    Assessment answer = release(TinyGuidance.valid()).assess(Sites.infusion("1 mg/kg/h", DAY));

    assertThat(sitePolicy(answer)).isEmpty();
    assertThat(answer.fingerprint().guidance()).hasSize(2);
  }

  @Test
  void a_policy_that_is_kept_apart_is_laid_over_and_packed_with_the_guidance() {
    GuidanceSnapshot site =
        snapshot(
            Map.of(
                "overlay.yaml", TIGHTER.text(Sites.OVERLAY),
                "scenarios.yaml", TIGHTER.text(OverlayLoader.SCENARIOS)));
    GuidanceSnapshot whole = snapshot(TinyGuidance.valid().texts()).withSite(site);

    assertThat(whole.contentHash()).isEqualTo(snapshot(TIGHTER.texts()).contentHash());
    assertThatThrownBy(() -> whole.withSite(site))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("wanted one policy at a time");
  }

  private static TinyGuidance withOwn(TinyGuidance base, String expected) {
    return base.with(Sites.OVERLAY, "id: general-hospital\nversion: 1.2.0\n")
        .with("site/guidelines.yaml", "- folder: tiny\n  topics: [own]\n")
        .with(
            "site/tiny/guideline.yaml",
            base.text(TinyGuidance.HEAD)
                .replace("id: tiny", "id: general-hospital-own")
                .replace("scope: age >= 18 y", "scope: always")
                .replace("role: guideline", "role: policy"))
        .with(
            "site/tiny/own.yaml",
            """
            - id: GH-OWN-01
              title: Nobody is treated on a holiday
              stage: candidacy
              kind: precaution
              when: always
              advise: stop
              statement: The clinic is closed.
              source: {section: house rules}
              verification: LOCAL_POLICY
            """)
        .with(
            "site/tiny/scenarios/own.yaml",
            """
            recommendations:
              - recommendation: GH-OWN-01
                scenarios:
                  - {name: always, given: {}, expect: %s}
            """
                .formatted(expected));
  }

  private static String shown(DecisionSupport support, LocalDate day) {
    Assessment answer = support.assess(Sites.infusion("1 mg/kg/h", day));
    return "%sT-CI-01, %s, %s"
        .formatted(
            answer.find("T-CI-01").isPresent() ? "" : "no ",
            answer.find("T-DOSE-01").orElseThrow().recommendation().conditions().get(0),
            answer.find("T-TEST-01").orElseThrow().recommendation().advises().label());
  }

  private static List<String> sitePolicy(Assessment answer) {
    return answer.notices().stream()
        .filter(notice -> notice.kind() == Notice.Kind.SITE_POLICY)
        .map(Notice::text)
        .toList();
  }

  private static DecisionSupport release(TinyGuidance site) {
    return Release.of(site.files()).support();
  }

  private static GuidanceSnapshot snapshot(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return GuidanceSnapshot.of(files);
  }
}
