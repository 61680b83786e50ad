package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a recommendation is one problem at its place, and no other comes with it. */
class RecommendationFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: T-TEST-01 | id: test-1 | test-1 | \"test-1\" | an id such as CP18-DOSE-03",
        "id: T-TEST-01 | id: T-TEST-1 | T-TEST-1 | \"T-TEST-1\" | an id such as CP18-DOSE-03",
        "id: T-TEST-01 | id: T-TEST-01.10 | T-TEST-01.10 | \"T-TEST-01.10\""
            + " | an id such as CP18-DOSE-03",
        "id: T-TEST-01 | id: \"  \" | \"  \" | \"  \" | a word or a number",
        "grade: A | grade: C+ | C+ | \"C+\" | a grade of the guideline's own scheme: A, B",
        "grade: A | grade: \"b\" | \"b\" | \"b\" | a grade of the guideline's own scheme: A, B."
            + " Maybe B",
        "grade: A | grade: \"?\" | \"?\" | \"?\" | a grade of the guideline's own scheme: A, B",
        "certainty: low? | certainty: medium | medium | \"medium\""
            + " | a certainty of the guideline's own scheme: high, low",
        "certainty: low? | severity: major | major | \"major\" | a map of keys",
        "certainty: low? | severity: {level: grave, basis: our proposal} | grave | \"grave\""
            + " | one of minor, minor to moderate, moderate, moderate to major, major,"
            + " do not combine",
        "certainty: low? | severity: {level: major, basis: our idea} | our idea | \"our idea\""
            + " | one of the source, our proposal",
        "certainty: low? | severity: {level: major} | {level | no \"basis\" | a \"basis\" here",
        "certainty: low? | severity: {level: major, basis: the source, by: us} | by: | the key"
            + " \"by\" | one of level, basis",
        "stage: work-up | stage: workup | workup | \"workup\" | one of candidacy, work-up,"
            + " regimen, setting, infusion, recovery, response, repetition, follow-on."
            + " Maybe work-up",
        "kind: test | kind: tests | tests | \"tests\" | one of indication, published regimen,"
            + " candidacy, dose limit, dose response, contraindication, precaution, test,"
            + " personnel, monitoring, co-medication, counselling, follow-on, response,"
            + " repetition, evidence. Maybe test",
        "advise: defer | advise: defr | defr | \"defr\""
            + " | one of inform, caution, defer, avoid, stop. Maybe defer",
        "advise: defer | advise: no concern identified | no concern identified"
            + " | \"no concern identified\" | one of inform, caution, defer, avoid, stop",
        "position: against | position: agaist | agaist | \"agaist\" | one of for, against."
            + " Maybe against",
        "position: against | | T-CI-01 | a question without a position | both or neither",
        "question: ketamine in pregnancy | | T-CI-01 | a position without a question"
            + " | both or neither",
        "VERIFIED(2) S1, S2 | VERIFIED S1, S9 | VERIFIED S1, S9 | \"VERIFIED S1, S9\""
            + " | the key of a source of the guideline, but \"S9\" is none",
        "VERIFIED(2) S1, S2 | VERIFIED(2) S1 S2 | VERIFIED(2) S1 S2 | \"VERIFIED(2) S1 S2\""
            + " | the key of a source of the guideline, but \"S1 S2\" is none",
        "VERIFIED(2) S1, S2 | VERIFIED | VERIFIED | \"VERIFIED\""
            + " | the keys of the sources in which it was seen",
        "statement: It is not given in pregnancy. | | id: T-CI-01 | no \"statement\""
            + " | a \"statement\" here",
        "title: Pregnancy speaks against it | | id: T-CI-01 | no \"title\" | a \"title\" here",
        "stage: work-up | | id: T-TEST-01 | no \"stage\" | a \"stage\" here",
        "kind: contraindication | | id: T-CI-01 | no \"kind\" | a \"kind\" here",
        "advise: defer | | id: T-TEST-01 | no \"advise\" | a \"advise\" here",
        "when: pregnancy is present | | id: T-CI-01 | no \"when\" | a condition, or \"always\"",
        "verification: RECALLED-M | | id: T-TEST-01 | no \"verification\""
            + " | how it was checked, such as VERIFIED S1 or LOCAL_POLICY P1",
        "source: {section: question 2} | | id: T-CI-01 | no \"source\""
            + " | where the source says it, such as {section: question 3}",
        "source: {section: question 2} | source: {} | {} | an empty source | a section or a table",
        "source: {section: question 2} | source: {sektion: x} | sektion | the key \"sektion\""
            + " | one of section, table, text. Maybe section",
        "source: {section: question 2} | source: page 2 | page 2 | \"page 2\" | a map of keys",
        "action: Lower | acton: Lower | acton | the key \"acton\" | one of status, reviewed by, id,"
            + " title, stage, kind, when, in force until, met when, advise, support, statement,"
            + " action, interpretation, grade, certainty, severity, source, verification, question,"
            + " position, derived from, narrows. Maybe action",
        "{fibromyalgia: not supported} | {fibromialgia: weak} | fibromialgia"
            + " | \"fibromialgia\" | an indication of the vocabulary. Maybe fibromyalgia",
        "{fibromyalgia: not supported} | {morphine: weak} | morphine"
            + " | \"morphine\" | an indication of the vocabulary",
        "{fibromyalgia: not supported} | {fibromyalgia: conflicting} | conflicting"
            + " | \"conflicting\" | one of supported, weak, not supported",
        "{fibromyalgia: not supported} | {fibromyalgia: [weak]} | [weak] | a list | a word",
        "kind: indication | kind: evidence | {fibromyalgia | \"support\" of the kind evidence"
            + " | it with the kind indication only",
        "[T-DOSE-01] | [T-DOSE-02] | id: T-CI-01 | derived from \"T-DOSE-02\""
            + " | the id of a recommendation. Maybe T-DOSE-01",
        "[T-DOSE-01] | [T-TEST-01] | id: T-CI-01"
            + " | T-CI-01 advises avoid and is derived from nothing that is verified"
            + " | \"derived from\" with a verified recommendation",
        "derived from: [T-DOSE-01] | | id: T-CI-01"
            + " | T-CI-01 advises avoid and is derived from nothing that is verified"
            + " | \"derived from\" with a verified recommendation",
      })
  void each_fault_is_told_at_its_place(
      String old, String planted, String at, String found, String wanted) {
    TinyGuidance faulty = TinyGuidance.valid().changed(DOSING, old, planted == null ? "" : planted);

    assertThat(faulty.problems())
        .containsExactly(
            "%s: found %s; wanted %s.".formatted(faulty.place(DOSING, at), found, wanted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEEN",
        "verified S1",
        "VERIFIED-3 S1",
        "RECALLED-X",
        "RECALLED(2)",
        "VERIFIED-H S1",
        "VERIFIED(3) S1",
        "DERIVED-M",
        "LOCAL_POLICY-H",
        "VERIFIEDS1"
      })
  void a_mark_of_no_known_form_is_told(String mark) {
    assertThat(TinyGuidance.valid().changed(DOSING, "RECALLED-M", mark).problems())
        .containsExactly(
            "tiny/dosing.yaml:36:17: found \"%s\"; wanted VERIFIED, VERIFIED-2, DERIVED, LOCAL_POLICY or RECALLED, then the keys of sources."
                .formatted(mark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECALLED-H",
        "RECALLED-L",
        "RECALLED-M S1",
        "DERIVED S1, S2",
        "LOCAL_POLICY S2",
        "VERIFIED S1; S2",
        "VERIFIED(2) S1,S2"
      })
  void a_mark_of_a_known_form_is_taken(String mark) {
    assertThat(TinyGuidance.valid().changed(DOSING, "RECALLED-M", mark).problems()).isEmpty();
  }

  @Test
  void a_title_may_have_a_hundred_characters_and_no_more() {
    assertThat(titled("x".repeat(100)).problems()).isEmpty();
    assertThat(titled("x".repeat(101)).problems())
        .containsExactly(
            "tiny/dosing.yaml:2:10: found \"%s\"; wanted at most 100 characters."
                .formatted("x".repeat(101)));
  }

  @Test
  void an_action_may_have_a_hundred_and_forty_characters_and_no_more() {
    TinyGuidance valid = TinyGuidance.valid();

    assertThat(valid.changed(DOSING, "Lower the rate.", "x".repeat(140)).problems()).isEmpty();
    assertThat(valid.changed(DOSING, "Lower the rate.", "x".repeat(141)).problems())
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("wanted at most 140 characters."));
  }

  @Test
  void an_id_that_is_taken_is_told_with_the_place_of_the_first() {
    assertThat(TinyGuidance.valid().changed(DOSING, "id: T-TEST-01", "id: T-CI-01").problems())
        .containsExactly(
            "tiny/dosing.yaml:27:7: found the id T-CI-01, which is taken at tiny/dosing.yaml:14:7;"
                + " wanted each id once.");
  }

  @Test
  void a_recommendation_with_a_fault_still_counts_as_the_basis_of_another_and_as_taken() {
    TinyGuidance faulty =
        TinyGuidance.valid()
            .changed(DOSING, "grade: A", "grade: C+")
            .changed(DOSING, "id: T-IND-01", "id: T-TEST-01");

    assertThat(faulty.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(": found")))
        .containsExactly("tiny/dosing.yaml:9:10", "tiny/dosing.yaml:38:7");
  }

  @Test
  void a_grade_is_refused_where_the_guideline_has_no_scheme() {
    assertThat(
            TinyGuidance.valid()
                .changed(TinyGuidance.HEAD, "grades: [A, B]", "grades: []")
                .problems())
        .containsExactly(
            "tiny/dosing.yaml:9:10: found \"A\"; wanted no grade, since the guideline has no scheme"
                + " for it.");
  }

  @Test
  void a_fault_of_a_condition_is_told_at_its_line() {
    assertThat(
            TinyGuidance.valid()
                .changed(
                    DOSING,
                    "when: pregnancy is present",
                    "when:\n    all:\n      - pregnancy is present\n      - infusion rate > 2 mg/h")
                .problems())
        .containsExactly(
            "tiny/dosing.yaml:21:9: found \"2 mg/h\"; wanted a rate per body weight,"
                + " such as 1 mg/kg/h.");
  }

  @Test
  void a_fault_of_a_requirement_is_told_at_its_line() {
    assertThat(
            TinyGuidance.valid()
                .changed(DOSING, "electrocardiogram is done", "electrocardiogram is present")
                .problems())
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("tiny/dosing.yaml:32:13: found \"present\""));
  }

  @Test
  void a_duplicate_key_of_a_recommendation_is_told() {
    assertThat(
            TinyGuidance.valid()
                .changed(DOSING, "  grade: A", "  advise: inform\n  grade: A")
                .problems())
        .containsExactly(
            "tiny/dosing.yaml:9:3: found \"advise\" a second time, first in line 6;"
                + " wanted each key once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "statement", "action", "interpretation", "grade", "certainty"})
  void nothing_after_a_key_is_told(String key) {
    String text =
        TinyGuidance.valid()
            .text(DOSING)
            .lines()
            .map(line -> line.startsWith("  " + key + ":") ? "  " + key + ":" : line)
            .collect(Collectors.joining("\n"));
    TinyGuidance faulty = TinyGuidance.valid().with(DOSING, text + "\n  " + "interpretation:\n");

    assertThat(faulty.problems())
        .isNotEmpty()
        .allMatch(problem -> problem.contains("found nothing; wanted a word or a number."));
  }

  private static TinyGuidance titled(String title) {
    return TinyGuidance.valid().changed(DOSING, "A rate is no higher than 2 mg/kg/h", title);
  }
}
