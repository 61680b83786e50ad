package org.ketaminecds.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.rules.guidance.Guidance;

class GuidanceComparisonTest {

  private static final String DOSING = "asra-aapm-asa-2018-chronic/dosing.yaml";
  private static final String ABOVE_2 = "infusion rate > 2 mg/kg/h";
  private static final String FROM_2 = "infusion rate >= 2 mg/kg/h";

  @Test
  void from_above_2_to_2_and_more_is_minor_with_the_patient_at_exactly_2() {
    Guidance now = Texts.ofBundled().with(DOSING, ABOVE_2, FROM_2).load();

    GuidanceDiff diff = GuidanceComparison.of(Texts.bundled(), now);

    assertThat(diff.level()).isEqualTo(Level.MINOR);
    assertThat(diff.isDecided()).isTrue();
    Change change = only(diff);
    assertThat(change.id()).isEqualTo("CP18-DOSE-03");
    assertThat(change.shifts().milder()).isEmpty();
    Shift shift = change.shifts().stricter().orElseThrow();
    assertThat(shift.before()).isEqualTo("says nothing");
    assertThat(shift.after()).isEqualTo("raises avoid");
    assertThat(rate(shift.patient().clinicalCase())).isEqualTo(Quantity.parse("2 mg/kg/h"));
    assertThat(diff.advice().milder()).isEmpty();
    assertThat(diff.advice().stricter().orElseThrow().after()).isEqualTo("avoid");
  }

  @Test
  void the_reverse_is_major_with_the_same_patient() {
    Guidance old = Texts.ofBundled().with(DOSING, ABOVE_2, FROM_2).load();

    GuidanceDiff diff = GuidanceComparison.of(old, Texts.bundled());

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    Change change = only(diff);
    assertThat(change.shifts().stricter()).isEmpty();
    assertThat(rate(change.shifts().milder().orElseThrow().patient().clinicalCase()))
        .isEqualTo(Quantity.parse("2 mg/kg/h"));
    assertThat(diff.advice().milder().orElseThrow().before()).isEqualTo("avoid");
  }

  private static Quantity rate(ClinicalCase given) {
    Phase phase = given.regimen().orElseThrow().phases().get(0);
    return ((Phase.Infusion) phase).rate().orElseThrow();
  }

  @Test
  void a_reworded_statement_is_a_patch() {
    Guidance now =
        Texts.ofBundled()
            .with(DOSING, "A bolus is up to 0.35 mg/kg intravenously.", "Up to 0.35 mg/kg.")
            .load();

    GuidanceDiff diff = GuidanceComparison.of(Texts.bundled(), now);

    assertThat(diff.level()).isEqualTo(Level.PATCH);
    assertThat(only(diff).words())
        .containsExactly(
            "The statement was \"A bolus is up to 0.35 mg/kg intravenously.\" and is now \"Up to"
                + " 0.35 mg/kg.\".");
  }

  @Test
  void nothing_changed_is_nothing() {
    GuidanceDiff diff = GuidanceComparison.of(Texts.bundled(), Texts.bundled());

    assertThat(diff.level()).isEqualTo(Level.NONE);
    assertThat(diff.changes()).isEmpty();
  }

  private static Change only(GuidanceDiff diff) {
    assertThat(diff.changes()).hasSize(1);
    return diff.changes().get(0);
  }

  private static GuidanceDiff madeUp(String before, String after) {
    return GuidanceComparison.of(
        Texts.madeUp("age >= 18 y", before).load(), Texts.madeUp("age >= 18 y", after).load());
  }

  private static String one(String when, String advise) {
    return Texts.recommendation("X-IND-01", when, advise);
  }

  @Test
  void a_condition_written_otherwise_that_means_the_same_is_a_patch() {
    GuidanceDiff diff =
        madeUp(
            one("{all: [\"weight > 80 kg\", \"sex is female\"]}", "defer"),
            one("{none: [\"sex is not female\", \"weight <= 80 kg\"]}", "defer"));

    assertThat(diff.level()).isEqualTo(Level.PATCH);
  }

  @Test
  void milder_for_some_and_stricter_for_others_is_major_and_both_are_shown() {
    GuidanceDiff diff =
        madeUp(one("\"weight > 80 kg\"", "defer"), one("\"weight < 40 kg\"", "defer"));

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(only(diff).shifts().milder()).isPresent();
    assertThat(only(diff).shifts().stricter()).isPresent();
  }

  @Test
  void a_recommendation_taken_out_is_major_and_one_put_in_is_minor() {
    String kept = one("\"weight > 80 kg\"", "defer");
    String more = kept + Texts.recommendation("X-IND-02", "\"pregnancy is present\"", "caution");

    assertThat(madeUp(more, kept).level()).isEqualTo(Level.MAJOR);
    assertThat(madeUp(kept, more).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void another_id_is_a_patch() {
    GuidanceDiff diff =
        madeUp(
            one("\"weight > 80 kg\"", "defer"),
            Texts.recommendation("X-IND-02", "\"weight > 80 kg\"", "defer"));

    assertThat(diff.level()).isEqualTo(Level.PATCH);
    assertThat(diff.changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.ADDED, Change.Kind.REMOVED);
  }

  @Test
  void to_know_grave_advice_from_memory_only_is_milder() {
    String when = "\"pregnancy is present\"";
    String checked = one(when, "avoid");
    String recalled = Texts.recommendation("X-IND-01", when, "avoid", "verification: RECALLED-M");

    GuidanceDiff diff = madeUp(checked, recalled);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(only(diff).shifts().milder().orElseThrow().before()).isEqualTo("raises avoid");
    assertThat(only(diff).shifts().milder().orElseThrow().after()).isEqualTo("raises defer");
    assertThat(madeUp(recalled, checked).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void a_requirement_that_is_met_more_easily_is_milder() {
    String when = "\"pregnancy is present\"";
    String strict =
        Texts.recommendation(
            "X-IND-01",
            when,
            "defer",
            "verification: VERIFIED S1\nmet when: electrocardiogram is done within 1 months");
    String easy = strict.replace("within 1 months", "within 2 months");

    assertThat(madeUp(strict, easy).level()).isEqualTo(Level.MAJOR);
    assertThat(madeUp(easy, strict).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void a_wider_scope_covers_patients_whose_case_was_deferred() {
    String rules = one("\"pregnancy is present\"", "caution");

    GuidanceDiff diff =
        GuidanceComparison.of(
            Texts.madeUp("age >= 18 y", rules).load(), Texts.madeUp("age >= 16 y", rules).load());

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(diff.advice().milder().orElseThrow().before()).isEqualTo("defer");
    assertThat(diff.guidelines()).singleElement().asString().contains("age >= 16 y");
  }

  @Test
  void what_is_signed_off_is_a_patch_and_what_is_retired_counts_as_taken_out() {
    String kept = Texts.recommendation("X-IND-02", "\"sex is female\"", "caution");
    String draft = one("\"pregnancy is present\"", "defer");
    String active =
        Texts.recommendation(
            "X-IND-01",
            "\"pregnancy is present\"",
            "defer",
            "verification: VERIFIED S1\nstatus: active\nreviewed by: [Jane Roe, John Doe]");
    String retired = active.replace("status: active", "status: retired");

    assertThat(madeUp(draft + kept, active + kept).level()).isEqualTo(Level.PATCH);
    assertThat(madeUp(draft + kept, active + kept).guidelines())
        .containsExactly("Now active instead of draft: X-IND-01.");
    assertThat(madeUp(active + kept, retired + kept).level()).isEqualTo(Level.MAJOR);
  }

  private static Texts beside(String role, String countries, String advise) {
    return Texts.madeUp("age >= 18 y", one("\"weight > 80 kg\"", "defer"))
        .source(
            "beside",
            role,
            countries,
            "age >= 16 y",
            Texts.recommendation("X-BESIDE-01", "\"pregnancy is present\"", advise));
  }

  @Test
  void a_source_that_no_longer_judges_whole_plans_covers_nobody() {
    Guidance guideline = beside("guideline", "", "caution").load();
    Guidance label = beside("label", "", "caution").load();

    GuidanceDiff now = GuidanceComparison.of(guideline, label);
    GuidanceDiff reverse = GuidanceComparison.of(label, guideline);

    assertThat(now.level()).isEqualTo(Level.MINOR);
    assertThat(now.advice().stricter().orElseThrow().after()).isEqualTo("defer");
    assertThat(reverse.level()).isEqualTo(Level.MAJOR);
    assertThat(reverse.advice().milder().orElseThrow().before()).isEqualTo("defer");
  }

  @Test
  void to_speak_for_fewer_countries_is_milder_for_a_patient_elsewhere() {
    Guidance everywhere = beside("label", "", "avoid").load();
    Guidance british = beside("label", "GB", "avoid").load();

    GuidanceDiff diff = GuidanceComparison.of(everywhere, british);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    ClinicalCase patient = only(diff).shifts().milder().orElseThrow().patient().clinicalCase();
    assertThat(patient.jurisdiction().filter(country -> country.code().equals("GB"))).isEmpty();
    assertThat(GuidanceComparison.of(british, everywhere).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void to_know_grave_advice_at_second_hand_is_milder_than_from_print_and_no_other_than_recalled() {
    String when = "\"pregnancy is present\"";
    String second = Texts.recommendation("X-IND-01", when, "avoid", "verification: VERIFIED-2 S1");
    String recalled = Texts.recommendation("X-IND-01", when, "avoid", "verification: RECALLED-M");

    assertThat(madeUp(one(when, "avoid"), second).level()).isEqualTo(Level.MAJOR);
    assertThat(madeUp(second, recalled).level()).isEqualTo(Level.PATCH);
    assertThat(madeUp(second, one(when, "avoid")).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void to_end_earlier_is_milder_for_a_patient_after_the_end() {
    String marks = "verification: VERIFIED S1\nin force until: ";
    String longer =
        Texts.recommendation("X-IND-01", "\"sex is female\"", "defer", marks + "2030-12-31");
    String shorter = longer.replace("2030-12-31", "2030-06-30");

    GuidanceDiff diff = madeUp(longer, shorter);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(
            only(diff)
                .shifts()
                .milder()
                .orElseThrow()
                .patient()
                .clinicalCase()
                .asOf()
                .toLocalDate())
        .isBetween(LocalDate.of(2030, 7, 1), LocalDate.of(2030, 12, 31));
    assertThat(madeUp(shorter, longer).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void another_name_of_a_medicine_that_moves_to_another_word_is_decided() {
    String medicines = "vocabulary/medicines.csv";
    String rules = one("\"medicines include morphine\"", "caution");
    Guidance old = Texts.madeUp("age >= 18 y", rules).load();
    Guidance now =
        Texts.madeUp("age >= 18 y", rules)
            .with(medicines, "morphine,morphine sulfate;morphine sulphate;MS Contin,", "morphine,,")
            .with(medicines, "buprenorphine,Butrans,", "buprenorphine,Butrans;MS Contin,")
            .load();

    GuidanceDiff diff = GuidanceComparison.of(old, now);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(only(diff).shifts().milder().orElseThrow().patient().clinicalCase().medicines())
        .containsExactly("MS Contin");
  }

  @Test
  void another_name_of_a_finding_that_moves_to_another_word_is_major_unasked() {
    String findings = "vocabulary/findings.csv";
    String rules = one("\"pregnancy is present\"", "caution");
    Guidance old = Texts.madeUp("age >= 18 y", rules).load();
    Guidance now =
        Texts.madeUp("age >= 18 y", rules)
            .with(findings, "raised intraocular pressure;ocular", "ocular")
            .with(
                findings,
                "raised intracranial pressure;",
                "raised intracranial pressure;raised intraocular pressure;")
            .load();

    GuidanceDiff diff = GuidanceComparison.of(old, now);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(diff.guidelines()).singleElement().asString().contains("are not compared");
  }

  @Test
  void a_finding_that_presupposes_another_is_major_unasked() {
    String rules = one("\"pregnancy is present\"", "caution");
    Guidance old = Texts.madeUp("age >= 18 y", rules).load();
    Guidance now =
        Texts.madeUp("age >= 18 y", rules)
            .with(
                "vocabulary/findings.csv", "Z33.1; ICD-10-CM:Z34,", "Z33.1; ICD-10-CM:Z34,aneurysm")
            .load();

    GuidanceDiff diff = GuidanceComparison.of(old, now);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(diff.guidelines())
        .singleElement()
        .asString()
        .contains("\"pregnancy\" is refused without aneurysm; before: without nothing.");
  }

  @Test
  void support_that_grows_is_milder() {
    String weak =
        one("\"indications include migraine\"", "inform")
            .replace("kind: candidacy", "kind: indication\n  support: {migraine: weak}");
    String strong = weak.replace("migraine: weak", "migraine: supported");

    assertThat(madeUp(weak, strong).level()).isEqualTo(Level.MAJOR);
    assertThat(madeUp(strong, weak).level()).isEqualTo(Level.MINOR);
  }

  @Test
  void findings_that_stay_fresh_for_longer_settle_more() {
    String findings = "vocabulary/findings.csv";
    String rules = one("\"pregnancy is present\"", "caution");
    Guidance old = Texts.madeUp("age >= 18 y", rules).load();
    Guidance now =
        Texts.madeUp("age >= 18 y", rules)
            .with(findings, "pregnancy,state,14 d", "pregnancy,state,20 d")
            .load();

    GuidanceDiff diff = GuidanceComparison.of(old, now);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(only(diff).shifts().milder()).isPresent();
    assertThat(diff.guidelines()).singleElement().asString().contains("pregnancy");
  }

  @Test
  void what_is_not_decided_counts_as_major_and_is_said() {
    String kept = Texts.recommendation("X-IND-02", "\"pregnancy is present\"", "caution");
    String when =
        "{all: [\"weight <= 50 kg\", \"infusion rate <= 1 mg/kg/h\", \"absolute infusion rate > 50"
            + " mg/h\"]}";

    GuidanceDiff diff = madeUp(one(when, "avoid") + kept, one(when, "defer") + kept);

    assertThat(diff.level()).isEqualTo(Level.MAJOR);
    assertThat(diff.isDecided()).isFalse();
    assertThat(only(diff).shifts().undecided().orElseThrow()).contains("multiplication");
    assertThat(DiffText.of(diff)).contains("not proved that none does", "  Not decided: ");
  }
}
