package org.ketaminecds.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;

class MeaningCheckTest {

  private static List<Remark> remarks(String... recommendations) {
    return MeaningCheck.of(Texts.madeUp("age >= 18 y", String.join("", recommendations)).load());
  }

  @Test
  void sound_recommendations_draw_no_remark() {
    assertThat(
            remarks(
                Texts.recommendation("X-IND-01", "\"weight > 80 kg\"", "caution"),
                Texts.recommendation("X-IND-02", "\"weight > 120 kg\"", "avoid"),
                Texts.recommendation("X-IND-03", "\"weight > 140 kg\"", "inform")))
        .isEmpty();
  }

  @Test
  void a_recommendation_for_nobody_is_an_error_at_its_place() {
    List<Remark> remarks =
        remarks(
            Texts.recommendation("X-IND-01", "\"weight > 80 kg\"", "caution"),
            Texts.recommendation("X-IND-02", "\"age < 12 y\"", "avoid"));

    assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.NEVER_APPLIES);
    assertThat(remarks.get(0).kind().weight()).isEqualTo(Remark.Weight.ERROR);
    assertThat(remarks.get(0))
        .hasToString(
            "made-up/topic.yaml:11:3: found X-IND-02, which applies to no patient; wanted"
                + " conditions that can hold together, within the scope of the guideline. Maybe two"
                + " limits or words were swapped.");
  }

  @Test
  void two_that_apply_to_the_same_patients_are_remarked_once() {
    List<Remark> remarks =
        remarks(
            Texts.recommendation("X-IND-01", "\"sex is female\"", "caution"),
            Texts.recommendation("X-IND-02", "\"sex is not male\"", "caution"));

    assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.ALWAYS_TOGETHER);
    assertThat(remarks.get(0).problem().found()).contains("X-IND-02", "X-IND-01 at made-up");
  }

  @Test
  void one_that_another_makes_pointless_is_remarked() {
    List<Remark> remarks =
        remarks(
            Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "caution"),
            Texts.recommendation("X-IND-02", "\"weight > 80 kg\"", "avoid"));

    assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.POINTLESS);
    assertThat(remarks.get(0).problem().found())
        .isEqualTo(
            "X-IND-01, which raises caution only where X-IND-02 at made-up/topic.yaml:11:3 already"
                + " raises avoid");
  }

  @Test
  void what_is_recalled_makes_nothing_pointless_that_was_seen_in_print() {
    assertThat(
            remarks(
                Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "avoid"),
                Texts.recommendation(
                    "X-IND-02", "\"weight > 80 kg\"", "avoid", "verification: RECALLED-M")))
        .isEmpty();
  }

  @Test
  void two_sources_may_say_the_same() {
    String rule = Texts.recommendation("X-IND-01", "\"weight > 120 kg\"", "avoid");
    Texts texts =
        Texts.madeUp("age >= 18 y", rule)
            .source("other", "label", "", "age >= 18 y", rule.replace("X-IND-01", "X-IND-02"));

    assertThat(MeaningCheck.of(texts.load())).isEmpty();
  }

  @Test
  void the_bundled_guidance_has_no_recommendation_for_nobody() {
    assertThat(MeaningCheck.of(Texts.bundled()))
        .extracting(Remark::kind)
        .doesNotContain(Remark.Kind.NEVER_APPLIES, Remark.Kind.NOT_DECIDED);
  }
}
