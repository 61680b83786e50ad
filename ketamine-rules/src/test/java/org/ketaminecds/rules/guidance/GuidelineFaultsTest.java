package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.HEAD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of the metadata of a guideline is one problem at its place. */
class GuidelineFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1.0.0 | version: 1.0 | 1.0 | \"1.0\" | three numbers such as 1.0.0",
        "version: 1.0.0 | version: v1.0.0 | v1.0.0 | \"v1.0.0\" | three numbers such as 1.0.0",
        "published: 2020-01-31 | published: 2020-02-30 | 2020-02-30 | \"2020-02-30\""
            + " | a date such as 2018-07-01",
        "published: 2020-01-31 | published: 31.1.2020 | 31.1.2020 | \"31.1.2020\""
            + " | a date such as 2018-07-01",
        "review due: 2025-12-31 | review due: 2025 | 2025 | \"2025\" | a date such as 2018-07-01",
        "written for: US | written for: USA | USA | \"USA\" | an ISO 3166-1 code such as US",
        "written for: US | written for: UK | UK | \"UK\" | an ISO 3166-1 code such as US",
        "scope: age >= 18 y | scope: agee >= 18 y | agee | \"agee\""
            + " | a word of the vocabulary, figure or observation. Maybe age",
        "scope: age >= 18 y | scope: always | always | \"scope: always\" of a guideline | the"
            + " patients it speaks of, since a plan counts as covered within it; or another role,"
            + " such as policy",
        "shown facts: [T-DOC-01] | shown facts: [T-DOC-02] | T-DOC-02 | \"T-DOC-02\""
            + " | the id of one of the facts. Maybe T-DOC-01",
        "facts: {T-DOC-01: It is made up.} | facts: {T-DOC-01: a, T-DOC-02: [x]} | [x] | a list | a"
            + " word or a number",
        "publishers: [Nobody] | publishers: Me | Me | \"Me\" | a list",
        "limitations: [It is | limitation: [It is | limitation | the key \"limitation\" | one of"
            + " id, version, title, publishers, citation, doi, published, review due, role, written"
            + " for, grades, certainties, scope, applies only in, limitations, facts, shown facts,"
            + " sources, use, misuse. Maybe limitations"
      })
  void each_fault_is_told_at_its_place(
      String old, String planted, String at, String found, String wanted) {
    TinyGuidance faulty = TinyGuidance.valid().changed(HEAD, old, planted);

    assertThat(faulty.problems())
        .containsExactly(
            "%s: found %s; wanted %s.".formatted(faulty.place(HEAD, at), found, wanted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "version",
        "title",
        "publishers",
        "citation",
        "published",
        "written for",
        "scope",
        "use",
        "misuse"
      })
  void what_must_be_there_and_is_not_is_told(String key) {
    assertThat(without(key).problems())
        .hasSize(1)
        .allMatch(
            problem -> problem.startsWith("tiny/guideline.yaml:1:1: found no \"" + key + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"review due", "limitations", "shown facts"})
  void what_may_be_left_out_may_be_left_out(String key) {
    assertThat(without(key).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guideline", "statement", "label", "law"})
  void what_is_written_for_one_country_has_to_name_it(String role) {
    assertThat(withoutCountry(role).problems())
        .hasSize(1)
        .allMatch(
            problem -> problem.startsWith("tiny/guideline.yaml:1:1: found no \"written for\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "compilation", "policy"})
  void what_is_written_for_no_country_names_none(String role) {
    assertThat(withoutCountry(role).problems()).isEmpty();
    assertThat(withoutCountry(role).load().guidelines().get(0).guideline().jurisdiction())
        .isEmpty();
  }

  private static TinyGuidance withoutCountry(String role) {
    return without("written for").changed(HEAD, "role: guideline", "role: " + role);
  }

  @Test
  void a_head_that_is_no_map_is_told() {
    assertThat(TinyGuidance.valid().with(HEAD, "- id: tiny\n").problems())
        .containsExactly("tiny/guideline.yaml:1:1: found a list; wanted a map of keys.");
  }

  private static TinyGuidance without(String key) {
    StringBuilder text = new StringBuilder();
    TinyGuidance.valid()
        .text(HEAD)
        .lines()
        .filter(line -> !line.startsWith(key + ":"))
        .forEach(line -> text.append(line).append('\n'));
    return TinyGuidance.valid().with(HEAD, text.toString());
  }
}
