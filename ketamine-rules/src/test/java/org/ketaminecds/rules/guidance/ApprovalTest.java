package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;

/** Nothing passes for approved that two people have not signed off. */
class ApprovalTest {

  private static final String ANN_AND_BO = "reviewed by: [Ann Ace, Bo Bee]";
  private static final TinyGuidance TINY = TinyGuidance.valid();

  @Test
  void a_recommendation_without_a_status_is_a_draft() {
    Approval approval = TINY.load().approvals().of("T-DOSE-01");

    assertThat(approval.status()).isEqualTo(Approval.Status.DRAFT);
    assertThat(approval.isActive()).isFalse();
  }

  @Test
  void two_different_people_make_a_recommendation_active() {
    Approval approval =
        with("T-DOSE-01", "status: active", ANN_AND_BO).load().approvals().of("T-DOSE-01");

    assertThat(approval.isActive()).isTrue();
    assertThat(approval.reviewers()).containsExactly("Ann Ace", "Bo Bee");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reviewed by: []|0",
        "reviewed by: [Ann Ace]|1",
        "reviewed by: [Ann Ace, ann  ace]|1",
        "reviewed by: [Ann Ace, 'Ace, Ann']|1",
        "reviewed by: [Ann Ace, Dr. Ann Ace]|1",
        "reviewed by: [Ann B. Ace, Ann Ace]|1",
        "reviewed by: [A. Ace, Ann Ace]|1",
        "reviewed by: [Ann Ace, TBD]|1"
      })
  void one_person_is_not_two_however_the_name_is_written(String reviewers, int found) {
    assertThat(with("T-DOSE-01", "status: active", reviewers).problems())
        .anyMatch(
            problem ->
                problem.startsWith("tiny/dosing.yaml:2:11: found \"active\" with " + found)
                    && problem.endsWith(
                        "wanted two different people under \"reviewed by\", or another status."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann Bee", "Bo Ace", "Dr. Bo Ace", "B. Ace", "Ännchen Ace"})
  void people_of_one_family_or_first_name_are_two(String other) {
    assertThat(
            with("T-DOSE-01", "status: active", "reviewed by: [Ann Ace, " + other + "]").problems())
        .isEmpty();
  }

  @Test
  void active_without_a_word_of_reviewers_is_refused() {
    assertThat(with("T-DOSE-01", "status: active").problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "TBD", "?", "A. 1", "- -"})
  void a_name_is_a_first_and_a_last_one(String name) {
    assertThat(with("T-DOSE-01", "reviewed by: ['" + name + "']").problems())
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("wanted the first and the last name of a reviewer."));
  }

  @Test
  void a_status_that_is_none_is_refused_with_a_guess() {
    assertThat(with("T-DOSE-01", "status: activ").problems())
        .containsExactly(
            "tiny/dosing.yaml:2:11: found \"activ\"; wanted one of draft, in review, active,"
                + " retired. Maybe active.");
  }

  @Test
  void every_answer_of_draft_guidance_says_so_once_and_advises_the_same() {
    Assessment draft = answer(TINY);
    Assessment active = answer(allActive());

    assertThat(notApproved(draft))
        .containsExactly(
            "Draft guidance: two named reviewers have not signed off these recommendations:"
                + " 4 of 4 of tiny.");
    assertThat(draft.notices().get(0).kind()).isEqualTo(Notice.Kind.NOT_APPROVED);
    assertThat(notApproved(active)).isEmpty();
    assertThat(draft.advisability()).isEqualTo(active.advisability());
    assertThat(draft.results()).isEqualTo(active.results());
  }

  @ParameterizedTest
  @ValueSource(strings = {"status: draft", "status: in review", "reviewed by: [Ann Ace, Bo Bee]"})
  void one_that_is_not_active_is_enough_to_say_so(String line) {
    TinyGuidance mixed =
        allActive()
            .changed(
                DOSING,
                "- id: T-TEST-01\n  status: active\n  " + ANN_AND_BO,
                "- id: T-TEST-01\n  " + line);

    assertThat(notApproved(answer(mixed)))
        .hasSize(1)
        .first()
        .asString()
        .endsWith(" 1 of 4 of tiny.");
  }

  @Test
  void what_is_retired_is_not_judged_and_stays_readable() {
    Guidance guidance = with("T-CI-01", "status: retired").load();
    DecisionSupport support = new DroolsDecisionSupport(guidance, "test");

    Assessment answer = support.assess(pregnant());

    assertThat(answer.find("T-CI-01")).isEmpty();
    assertThat(answer.advisability()).isNotEqualTo(Advisability.AVOID);
    assertThat(support.recommendations())
        .extracting(Recommendation::id)
        .containsExactly("T-DOSE-01", "T-TEST-01", "T-IND-01");
    assertThat(guidance.approvals().retired())
        .extracting(rule -> rule.recommendation().statement())
        .containsExactly("It is not given in pregnancy.");
    assertThat(notApproved(answer).get(0)).endsWith(" 3 of 3 of tiny.");
  }

  @Test
  void the_scenarios_of_what_is_retired_are_not_run() {
    TinyGuidance retired = with("T-CI-01", "status: retired");

    assertThat(ScenarioLoader.load(retired.load(), retired.files()))
        .extracting(Scenario::recommendation)
        .contains("T-DOSE-01")
        .doesNotContain("T-CI-01");
  }

  @Test
  void nothing_in_use_rests_on_what_is_retired() {
    assertThat(with("T-DOSE-01", "status: retired").problems())
        .containsExactly(
            "tiny/dosing.yaml:15:3: found derived from \"T-DOSE-01\", which is retired; wanted a"
                + " recommendation that is still in use.");
  }

  @Test
  void the_bundled_guidance_says_of_itself_that_it_is_a_draft() {
    Guidance bundled = GuidanceLoader.load(GuidanceFiles.bundled());

    assertThat(bundled.rules())
        .noneMatch(rule -> bundled.approvals().of(rule.recommendation().id()).isActive());
  }

  @Test
  void only_drafts_of_sources_that_were_considered_are_told() {
    DecisionSupport bundled = new BundledDecisionSupport().load();
    AssessmentOptions policyOnly =
        AssessmentOptions.defaults().withSources(List.of("ketamine-cds-local-policy"));

    assertThat(notApproved(bundled.assess(pregnant(), policyOnly)))
        .singleElement()
        .asString()
        .contains(" of ketamine-cds-local-policy.")
        .doesNotContain(",");
    assertThat(notApproved(bundled.assess(inTheUnitedStates())).get(0))
        .contains(" of controlled-substance-us")
        .doesNotContain("controlled-substance-au");
  }

  private static TinyGuidance with(String id, String... lines) {
    String added = String.join("\n  ", lines);
    return TINY.changed(DOSING, "- id: " + id, "- id: %s\n  %s".formatted(id, added));
  }

  private static TinyGuidance allActive() {
    TinyGuidance guidance = TINY;
    for (String id : List.of("T-DOSE-01", "T-CI-01", "T-TEST-01", "T-IND-01")) {
      guidance =
          guidance.changed(
              DOSING, "- id: " + id, "- id: %s\n  status: active\n  %s".formatted(id, ANN_AND_BO));
    }
    return guidance;
  }

  private static List<String> notApproved(Assessment answer) {
    return answer.notices().stream()
        .filter(notice -> notice.kind() == Notice.Kind.NOT_APPROVED)
        .map(Notice::text)
        .toList();
  }

  private static Assessment answer(TinyGuidance guidance) {
    return new DroolsDecisionSupport(guidance.load(), "test").assess(pregnant());
  }

  private static ClinicalCase inTheUnitedStates() {
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).jurisdiction("US").age(30).build();
  }

  private static ClinicalCase pregnant() {
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
        .age(30)
        .sex(Sex.FEMALE)
        .present("pregnancy")
        .build();
  }
}
