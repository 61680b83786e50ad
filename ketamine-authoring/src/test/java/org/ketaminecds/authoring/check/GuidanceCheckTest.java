package org.ketaminecds.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;

class GuidanceCheckTest {

  private static final String SOUND =
      Texts.recommendation("X-ONE-01", "\"pregnancy is present\"", "caution");

  private static String verified(String advise, String mark) {
    return Texts.recommendation("X-ONE-01", "\"weight > 80 kg\"", advise, "verification: " + mark);
  }

  @Test
  void the_bundled_guidance_has_no_error_and_few_warnings() {
    GuidanceSnapshot bundled = GuidanceSnapshot.of(GuidanceFiles.bundled());

    CheckReport report =
        GuidanceCheck.of(
            new GuidanceFolder(bundled, Set.of("")), Checked.AS_OF, Patience.endless());

    assertThat(report.errors()).isEmpty();
    assertThat(report.warnings()).hasSizeLessThan(30);
    assertThat(report.warnings())
        .extracting(Remark::kind)
        .doesNotContain(
            Remark.Kind.NOT_DECIDED,
            Remark.Kind.GAP,
            Remark.Kind.OVERLAP,
            Remark.Kind.ALWAYS_THE_SAME,
            Remark.Kind.ALWAYS_TOGETHER);
  }

  @Test
  void what_can_be_read_is_checked_beside_what_cannot() {
    Checked checked =
        Checked.of(
            Texts.recommendation("X-ONE-01", "\"wieght > 80 kg\"", "caution"),
            Texts.recommendation("X-ONE-02", "\"age < 12 y\"", "caution"),
            SOUND.replace("Something", "Up to ? 2 mg"));

    assertThat(checked.remarks())
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly(
            "REFUSED made-up/topic.yaml:5:9",
            "NEVER_APPLIES made-up/topic.yaml:11:3",
            "REFUSED made-up/topic.yaml:21:7",
            "LOST_SIGN made-up/topic.yaml:27:20");
  }

  @Test
  void a_file_that_is_no_yaml_does_not_hide_the_rest() {
    Checked checked =
        Checked.of("- {id: [\n")
            .with("guidelines.yaml", "- {folder: made-up, topics: [topic, other]}\n")
            .with(
                "made-up/other.yaml", Texts.recommendation("X-ONE-02", "\"age < 12 y\"", "caution"))
            .with("made-up/scenarios/other.yaml", "recommendations: []\n");

    assertThat(checked.kinds()).containsExactly(Remark.Kind.NEVER_APPLIES, Remark.Kind.REFUSED);
  }

  @Test
  void scenarios_are_read_too_and_may_be_of_what_could_not_be_read() {
    String scenarios =
        """
        recommendations:
          - recommendation: X-ONE-01
            scenarios:
              - {name: one, given: {pregnancy: present}, expect: caution}
          - recommendation: X-ONE-99
            scenarios:
              - {name: two, given: {pregnancy: present}, expect: cautoin}
        """;
    String unread = SOUND.replace("pregnancy is present", "pregnancy is there");

    assertThat(Checked.of(unread).with(Checked.SCENARIOS, scenarios).remarks())
        .extracting(one -> one.place().toString())
        .containsExactly(
            "made-up/scenarios/topic.yaml:5:21",
            "made-up/scenarios/topic.yaml:7:58",
            "made-up/topic.yaml:5:9");
  }

  @Test
  void a_fault_of_a_whole_file_stands_at_its_start() {
    assertThat(
            Checked.of(SOUND)
                .with("guidelines.yaml", "[{folder: none, topics: [topic]}]\n")
                .remarks())
        .extracting(one -> one.place().toString())
        .contains("none/guideline.yaml:1:1", "none/topic.yaml:1:1");
  }

  @Test
  void what_decayed_is_not_told_twice() {
    assertThat(Checked.of(SOUND.replace("Something", "? 2 mg")).kinds())
        .containsExactly(Remark.Kind.LOST_SIGN);
    assertThat(Checked.when("weight > 80,5 kg").kinds()).containsExactly(Remark.Kind.DECIMAL_COMMA);
    assertThat(Checked.of(SOUND).changed(Checked.HEAD, "2020-01-31", "31/01/2020").kinds())
        .containsExactly(Remark.Kind.SPREADSHEET_DATE);
  }

  @Test
  void a_number_needs_a_source_in_which_it_was_seen() {
    assertThat(Checked.of(verified("defer", "RECALLED-H")).kinds())
        .containsExactly(Remark.Kind.NUMBER_WITHOUT_SOURCE);
    assertThat(Checked.of(verified("defer", "RECALLED-H S1")).remarks()).isEmpty();
    assertThat(Checked.of(verified("defer", "LOCAL_POLICY")).kinds())
        .containsExactly(Remark.Kind.NUMBER_WITHOUT_SOURCE);
    assertThat(
            Checked.of(verified("defer", "LOCAL_POLICY\ninterpretation: By the committee."))
                .remarks())
        .isEmpty();
    assertThat(Checked.of(SOUND.replace("VERIFIED S1", "RECALLED-H")).remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "infusion rate > 2 mg/kg/h | Above 1.5 mg/kg/h harm is more frequent. | true",
        "infusion rate > 2 mg/kg/h | Above 2 mg/kg/h harm is more frequent. | false",
        "infusion rate > 2 mg/kg/h | Above 2.0 mg/kg/h harm is more frequent. | false",
        "infusion rate > 2 mg/kg/h | From 2 to 3 mg/kg/h harm is more frequent. | false",
        "infusion rate > 2 mg/kg/h | After 3 h harm is more frequent. | false",
        "infusion time > 24 h | Trials took 100 days. | false",
        "planned courses >= 2 | 11 of 30 patients had nausea. | false"
      })
  void a_limit_that_the_words_do_not_tell_is_remarked(String when, String words, boolean other) {
    Checked checked =
        Checked.of(
            Texts.recommendation("M-01", when, "caution")
                .replace("statement: Something.", "statement: " + words));

    assertThat(checked.kinds().contains(Remark.Kind.OTHER_NUMBER)).isEqualTo(other);
  }

  @Test
  void grave_advice_that_nobody_saw_in_print_is_remarked() {
    assertThat(Checked.of(verified("avoid", "VERIFIED-2 S1")).kinds())
        .containsExactly(Remark.Kind.HELD_BACK);
    assertThat(Checked.of(verified("stop", "RECALLED S1")).kinds())
        .containsExactly(Remark.Kind.HELD_BACK);
    assertThat(Checked.of(verified("defer", "VERIFIED-2 S1")).remarks()).isEmpty();
    assertThat(Checked.of(verified("avoid", "VERIFIED S1")).remarks()).isEmpty();
  }

  @Test
  void a_review_is_overdue_from_the_day_after_its_date() {
    Checked checked =
        Checked.of(SOUND).changed(Checked.HEAD, "role:", "review due: 2026-01-15\nrole:");

    assertThat(checked.remarks()).isEmpty();
    assertThat(Checked.remarks(checked.report(LocalDate.of(2026, 1, 16), Patience.endless())))
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly("REVIEW_PASSED made-up/guideline.yaml:7:13");
  }

  @Test
  void a_recommendation_has_ended_from_the_day_after_its_last() {
    Checked checked = Checked.of(SOUND + "  in force until: 2026-01-15\n");

    assertThat(checked.remarks()).isEmpty();
    assertThat(Checked.remarks(checked.report(LocalDate.of(2026, 1, 16), Patience.endless())))
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly("ENDED made-up/topic.yaml:11:19");
  }

  @Test
  void an_action_may_have_as_many_characters_as_a_card_shows() {
    String action = SOUND + "  action: " + "x".repeat(140) + "\n";

    assertThat(Checked.of(action).remarks()).isEmpty();
    assertThat(Checked.of(action.replace("xxx\n", "xxxx\n")).remarks())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Remark.Kind.REFUSED);
              assertThat(one.wanted()).isEqualTo("at most 140 characters");
            });
  }

  @Test
  void a_faulty_table_is_told_with_its_cell() {
    Checked checked =
        Checked.of(SOUND)
            .with(
                "vocabulary/events.csv",
                "name,definition\nketamine treatments,\nspare event,\"Lasting 1,5 h or so.\"\n");

    assertThat(checked.remarks())
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly(
            "REFUSED vocabulary/events.csv:2:2", "DECIMAL_COMMA vocabulary/events.csv:3:22");
  }

  private static List<Remark> ofSite(String overlay) throws IOException {
    Map<String, byte[]> site =
        new TreeMap<>(Map.of("overlay.yaml", overlay.getBytes(StandardCharsets.UTF_8)));
    GuidanceSnapshot all =
        GuidanceSnapshot.of(GuidanceFiles.bundled()).withSite(GuidanceSnapshot.of(site));
    return Checked.remarks(
        GuidanceCheck.of(
            new GuidanceFolder(all, Set.of(GuidanceSnapshot.SITE)),
            Checked.AS_OF,
            Patience.endless()));
  }

  @Test
  void of_a_site_only_what_it_changes_is_remarked_where_it_says_so() throws IOException {
    assertThat(
            ofSite(
                """
                id: general-hospital
                version: 1.0.0
                changes:
                  - recommendation: CP18-DOSE-03
                    limit: infusion rate > 1.5 mg/kg/h
                  - recommendation: AP18-11
                    advise: stop
                  - recommendation: FDA-12
                    switched off: yes
                    approved by: Jane Roe
                    reason: It is done elsewhere.
                    until: 2025-12-31
                """))
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly("HELD_BACK overlay.yaml:7:13", "ENDED overlay.yaml:12:12");
  }

  @Test
  void a_limit_of_a_site_is_held_against_what_it_leaves_as_it_is() throws IOException {
    assertThat(
            ofSite(
                """
                id: general-hospital
                version: 1.0.0
                changes:
                  - recommendation: CP18-DOSE-01
                    limit: bolus dose > 0.3 mg/kg
                """))
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly("OVERLAP overlay.yaml:5:12");
  }

  @Test
  void the_policy_in_a_whole_guidance_is_checked_with_it() {
    Checked checked =
        Checked.of(
                Texts.recommendation("X-ONE-01", "\"age < 12 y\"", "caution"),
                SOUND.replace("01", "02"))
            .with(
                "site/overlay.yaml",
                """
                id: general-hospital
                version: 1.0.0
                changes:
                  - {recommendation: X-ONE-02, advise: stopp}
                """);

    assertThat(checked.remarks())
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly("NEVER_APPLIES made-up/topic.yaml:1:3", "REFUSED site/overlay.yaml:4:40");
  }

  @Test
  void a_fault_of_a_site_is_told_with_its_place() throws IOException {
    assertThat(
            ofSite(
                """
                id: general-hospital
                version: 1.0.0
                changes:
                  - recommendation: CP18-DOSE-99
                    advise: stop
                """))
        .extracting(one -> one.kind() + " " + one.place())
        .containsExactly("REFUSED overlay.yaml:4:21");
  }
}
