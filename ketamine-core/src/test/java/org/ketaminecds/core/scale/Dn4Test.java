package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.scale.Dn4Finding.BURNING;
import static org.ketaminecds.core.scale.Dn4Finding.HYPOAESTHESIA_TO_PRICK;
import static org.ketaminecds.core.scale.Dn4Finding.ITCHING;
import static org.ketaminecds.core.scale.Dn4Finding.PAIN_FROM_BRUSHING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.Dn4.CutOff;
import org.ketaminecds.core.scale.Dn4.Form;
import org.ketaminecds.core.scale.Dn4.NeuropathicPain;

class Dn4Test {

  @ParameterizedTest
  @CsvSource({
    "FULL, USUAL, 3, BELOW_CUT_OFF",
    "FULL, USUAL, 4, AT_CUT_OFF",
    "FULL, USUAL, 10, AT_CUT_OFF",
    "FULL, DUTCH, 4, BELOW_CUT_OFF",
    "FULL, DUTCH, 5, AT_CUT_OFF",
    "INTERVIEW, USUAL, 2, BELOW_CUT_OFF",
    "INTERVIEW, USUAL, 3, AT_CUT_OFF",
    "INTERVIEW, DUTCH, 3, BELOW_CUT_OFF",
    "INTERVIEW, DUTCH, 4, AT_CUT_OFF"
  })
  void each_form_has_two_cut_offs(Form form, CutOff cutOff, int total, NeuropathicPain band) {
    assertThat(Dn4.ofTotal(form, cutOff, total).result().band()).contains(band);
  }

  @Test
  void the_usual_cut_offs_are_recalled() {
    ScaleResult<NeuropathicPain> usual = Dn4.ofTotal(Form.INTERVIEW, CutOff.USUAL, 3).result();
    ScaleResult<NeuropathicPain> dutch = Dn4.ofTotal(Form.INTERVIEW, CutOff.DUTCH, 3).result();

    assertThat(usual.confidence()).isEqualTo(Confidence.RECALLED);
    assertThat(usual.definition()).hasToString("SC-10, T9, VERIFIED");
    assertThat(dutch.confidence()).isEqualTo(Confidence.VERIFIED);
    assertThat(dutch.variant()).isEqualTo("cut-off of the Dutch validation, 4 of 7");
  }

  @Test
  void the_last_two_findings_of_the_full_form_are_recalled() {
    assertThat(Dn4.ofTotal(Form.FULL, CutOff.DUTCH, 3).result().confidence())
        .isEqualTo(Confidence.RECALLED);
  }

  @Test
  void the_interview_form_passes_over_the_examination() {
    Checklist<Dn4Finding> findings =
        Checklist.of(Dn4Finding.class)
            .present(BURNING, ITCHING, HYPOAESTHESIA_TO_PRICK, PAIN_FROM_BRUSHING)
            .othersAbsent();

    assertThat(Dn4.of(Form.FULL, CutOff.USUAL, findings).result().value())
        .contains(Rational.of(4, 1));
    ScaleResult<NeuropathicPain> interview =
        Dn4.of(Form.INTERVIEW, CutOff.USUAL, findings).result();
    assertThat(interview.value()).contains(Rational.of(2, 1));
    assertThat(interview.inputs()).containsExactly(new Entry("findings", "burning, itching"));
  }

  @Test
  void the_interview_form_wants_seven_answers_and_the_full_form_ten() {
    Checklist<Dn4Finding> interview =
        Checklist.of(Dn4Finding.class)
            .present(BURNING)
            .absent(
                Dn4Finding.PAINFUL_COLD,
                Dn4Finding.ELECTRIC_SHOCKS,
                Dn4Finding.TINGLING,
                Dn4Finding.PINS_AND_NEEDLES,
                Dn4Finding.NUMBNESS,
                ITCHING);

    assertThat(Dn4.of(Form.INTERVIEW, CutOff.USUAL, interview).result().value())
        .contains(Rational.ONE);
    assertThat(Refusals.places(() -> Dn4.of(Form.FULL, CutOff.USUAL, interview)))
        .containsExactly(
            "dn4.findings.hypoaesthesia to touch",
            "dn4.findings.hypoaesthesia to prick",
            "dn4.findings.pain from brushing");
  }

  @Test
  void a_sum_beyond_the_form_is_refused() {
    assertThat(Refusals.places(() -> Dn4.ofTotal(Form.INTERVIEW, CutOff.USUAL, 8)))
        .containsExactly("dn4.total");
    assertThat(Refusals.places(() -> Dn4.ofTotal(Form.FULL, CutOff.USUAL, 11)))
        .containsExactly("dn4.total");
  }
}
