package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.scale.ChildPugh.ChildPughClass;

class ChildPughTest {

  @ParameterizedTest
  @CsvSource({"1.9 mg/dL, 5", "1.999 mg/dL, 5", "2 mg/dL, 6", "3.0 mg/dL, 6", "3.001 mg/dL, 7"})
  void bilirubin_counts_2_points_from_2_to_3_milligrams(String bilirubin, int total) {
    assertThat(healthy().bilirubin(bilirubin).build().result().value())
        .contains(Rational.of(total, 1));
  }

  @ParameterizedTest
  @CsvSource({"67.9 umol/L, 5", "68 µmol/L, 6", "171 umol/L, 6", "171.1 umol/l, 7"})
  void in_pbc_bilirubin_counts_2_points_from_68_to_171_micromoles(String bilirubin, int total) {
    ScaleResult<ChildPughClass> result =
        ChildPugh.by(AlbuminCut.AT_2_8, BilirubinCuts.PRIMARY_BILIARY_CHOLANGITIS)
            .bilirubin(bilirubin)
            .albumin("4 g/dL")
            .inr("1")
            .ascites(Ascites.NONE)
            .encephalopathy(Encephalopathy.NONE)
            .build()
            .result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.variant()).isEqualTo("albumin cut at 2.8 g/dL, bilirubin of PBC");
  }

  @ParameterizedTest
  @CsvSource({
    "AT_2_8, 3.51 g/dL, 5", "AT_2_8, 3.5 g/dL, 6", "AT_2_8, 2.8 g/dL, 6", "AT_2_8, 2.79 g/dL, 7",
    "AT_3_0, 3.51 g/dL, 5", "AT_3_0, 3.5 g/dL, 6", "AT_3_0, 3.0 g/dL, 6", "AT_3_0, 2.99 g/dL, 7",
    "AT_2_8, 28 g/L, 6", "AT_2_8, 27.9 g/L, 7"
  })
  void albumin_counts_by_the_cut_that_was_chosen(AlbuminCut cut, String albumin, int total) {
    assertThat(healthy(cut).albumin(albumin).build().result().value())
        .contains(Rational.of(total, 1));
  }

  @ParameterizedTest
  @CsvSource({"1.69, 5", "1.7, 6", "2.3, 6", "2.31, 7"})
  void inr_counts_2_points_from_1_7_to_2_3(String inr, int total) {
    assertThat(healthy().inr(inr).build().result().value()).contains(Rational.of(total, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE, 1, 5, A", "MILD, NONE, 1, 6, A",
    "MILD, GRADE_1_OR_2, 1, 7, B", "MODERATE_OR_MORE, GRADE_3_OR_4, 1, 9, B",
    "MODERATE_OR_MORE, GRADE_3_OR_4, 2, 10, C", "MODERATE_OR_MORE, GRADE_3_OR_4, 3, 11, C"
  })
  void class_b_starts_at_7_points_and_c_at_10(
      Ascites ascites, Encephalopathy encephalopathy, String inr, int total, ChildPughClass named) {
    ScaleResult<ChildPughClass> result =
        healthy().inr(inr).ascites(ascites).encephalopathy(encephalopathy).build().result();

    assertThat(result.value()).contains(Rational.of(total, 1));
    assertThat(result.band()).contains(named);
  }

  @Test
  void the_greatest_sum_is_15() {
    ScaleResult<ChildPughClass> result =
        healthy()
            .bilirubin("9 mg/dL")
            .albumin("2 g/dL")
            .inr("3")
            .ascites(Ascites.MODERATE_OR_MORE)
            .encephalopathy(Encephalopathy.GRADE_3_OR_4)
            .build()
            .result();

    assertThat(result.valueText()).contains("15 points");
    assertThat(result.parts())
        .containsExactly(
            new Entry("bilirubin", "3 points"),
            new Entry("INR", "3 points"),
            new Entry("ascites", "3 points"),
            new Entry("encephalopathy", "3 points"),
            new Entry("albumin", "3 points"));
    assertThat(result.definition()).hasToString("SC-18, T17 T18, VERIFIED");
  }

  @Test
  void the_result_says_if_the_other_cut_of_albumin_changes_the_class() {
    ChildPugh.Builder form = healthy().albumin("2.9 g/dL").inr("1").ascites(Ascites.NONE);

    assertThat(form.build().result().remarks())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(Remark.Kind.NOTE);
              assertThat(note.text()).contains("albumin cut at 3.0 g/dL", "class B, 7 points");
            });
    assertThat(form.albumin("2.7 g/dL").build().result().remarks()).isEmpty();
  }

  @Test
  void a_unit_is_wanted_and_bilirubin_in_that_of_its_table() {
    assertThat(
            Refusals.of(
                () ->
                    ChildPugh.by(AlbuminCut.AT_2_8, BilirubinCuts.STANDARD)
                        .bilirubin("34 umol/L")
                        .albumin("3.2")
                        .inr("1,4")
                        .build()))
        .extracting(Object::toString)
        .containsExactly(
            "childPugh.bilirubin: found 34 umol/L; wanted a number above 0 in mg/dL.",
            "childPugh.albumin: found 3.2; wanted a number above 0 in g/dL or g/L.",
            "childPugh.INR: found 1,4; wanted a number above 0 without a unit.",
            "childPugh.ascites: found nothing; wanted none, mild, or moderate or more.",
            "childPugh.encephalopathy: found nothing; wanted none, grade 1-2 or grade 3-4.");
    assertThat(Refusals.places(() -> healthy().inr("0").build())).containsExactly("childPugh.INR");
  }

  private static ChildPugh.Builder healthy() {
    return healthy(AlbuminCut.AT_2_8);
  }

  private static ChildPugh.Builder healthy(AlbuminCut cut) {
    return ChildPugh.by(cut, BilirubinCuts.STANDARD)
        .bilirubin("1 mg/dL")
        .albumin("4 g/dL")
        .inr("1")
        .ascites(Ascites.NONE)
        .encephalopathy(Encephalopathy.NONE);
  }
}
