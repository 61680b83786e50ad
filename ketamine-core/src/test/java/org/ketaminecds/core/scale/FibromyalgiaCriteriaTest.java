package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.scale.PainSite.ABDOMEN;
import static org.ketaminecds.core.scale.PainSite.CHEST;
import static org.ketaminecds.core.scale.PainSite.LEFT_HIP;
import static org.ketaminecds.core.scale.PainSite.LEFT_JAW;
import static org.ketaminecds.core.scale.PainSite.LEFT_LOWER_ARM;
import static org.ketaminecds.core.scale.PainSite.LEFT_SHOULDER;
import static org.ketaminecds.core.scale.PainSite.LEFT_UPPER_ARM;
import static org.ketaminecds.core.scale.PainSite.NECK;
import static org.ketaminecds.core.scale.PainSite.RIGHT_HIP;
import static org.ketaminecds.core.scale.PainSite.RIGHT_JAW;
import static org.ketaminecds.core.scale.PainSite.RIGHT_SHOULDER;
import static org.ketaminecds.core.scale.PainSite.UPPER_BACK;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FibromyalgiaCriteriaTest {

  /** The first four make four regions, the first five make five. */
  private static final PainSite[] SPREAD = {
    LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP, NECK, UPPER_BACK, LEFT_UPPER_ARM, CHEST
  };

  @ParameterizedTest
  @CsvSource({
    "3, 12, NOT_MET",
    "4, 8, NOT_MET",
    "4, 9, MET",
    "6, 8, NOT_MET",
    "6, 9, MET",
    "7, 4, NOT_MET",
    "7, 5, MET",
    "8, 8, MET",
    "8, 12, MET"
  })
  void few_sites_want_severer_symptoms(int sites, int severity, Criteria diagnosis) {
    assertThat(form(severity, Arrays.copyOf(SPREAD, sites)).build().result().band())
        .contains(diagnosis);
  }

  @Test
  void three_sites_are_too_few_in_this_version() {
    ScaleResult<Criteria> result =
        form(12, LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP).build().result();

    assertThat(result.band()).contains(Criteria.NOT_MET);
    assertThat(result.parts()).contains(new Entry("Widespread Pain Index", "3 of 19"));
  }

  @Test
  void jaws_chest_and_abdomen_count_for_the_index_and_make_no_region() {
    ScaleResult<Criteria> result =
        form(12, LEFT_SHOULDER, LEFT_HIP, RIGHT_HIP, LEFT_JAW, RIGHT_JAW, CHEST, ABDOMEN)
            .build()
            .result();

    assertThat(result.parts())
        .contains(
            new Entry("Widespread Pain Index", "7 of 19"),
            new Entry("regions", "3 of 5: left upper, left lower, right lower"));
    assertThat(result.band()).contains(Criteria.NOT_MET);
  }

  @Test
  void many_sites_of_one_region_are_one_region() {
    assertThat(
            form(
                    12,
                    LEFT_SHOULDER,
                    LEFT_UPPER_ARM,
                    LEFT_LOWER_ARM,
                    LEFT_HIP,
                    RIGHT_HIP,
                    NECK,
                    CHEST)
                .build()
                .result()
                .parts())
        .contains(new Entry("regions", "4 of 5: left upper, left lower, right lower, axial"));
  }

  @Test
  void four_regions_are_enough_and_three_are_not() {
    assertThat(form(9, LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP).build().result().band())
        .contains(Criteria.MET);
    assertThat(form(9, LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_JAW).build().result().band())
        .contains(Criteria.NOT_MET);
  }

  @Test
  void it_must_last_three_months() {
    ScaleResult<Criteria> shorter = form(12, SPREAD).lastsThreeMonths(YesNo.NO).build().result();

    assertThat(shorter.band()).contains(Criteria.NOT_MET);
    assertThat(shorter.parts()).contains(new Entry("lasts at least 3 months", "no"));
    assertThat(form(12, SPREAD).build().result().parts())
        .contains(new Entry("lasts at least 3 months", "yes"));
  }

  @Test
  void every_answer_adds_to_the_severity() {
    assertThat(form(3, SPREAD).fatigue(1).unrefreshedSleep(2).cognition(3).build().result().parts())
        .contains(new Entry("Symptom Severity Score", "9 of 12"));
  }

  @Test
  void the_index_has_19_sites_of_which_four_make_no_region() {
    assertThat(PainSite.values()).hasSize(19);
    assertThat(PainSite.values())
        .filteredOn(site -> site.region().isEmpty())
        .containsExactly(LEFT_JAW, RIGHT_JAW, CHEST, ABDOMEN);
  }

  @Test
  void an_empty_form_is_refused_with_every_question() {
    assertThat(Refusals.places(() -> FibromyalgiaCriteria.builder().fatigue(4).build()))
        .containsExactly(
            "fibromyalgia.painful sites",
            "fibromyalgia.fatigue",
            "fibromyalgia.unrefreshed sleep",
            "fibromyalgia.cognition",
            "fibromyalgia.symptoms",
            "fibromyalgia.lasts three months");
  }

  private static FibromyalgiaCriteria.Builder form(int severity, PainSite... painful) {
    int symptoms = Math.min(3, severity);
    int rest = severity - symptoms;
    return FibromyalgiaCriteria.builder()
        .painfulSites(Checklist.of(PainSite.class).present(painful).othersAbsent())
        .fatigue(Math.min(3, rest))
        .unrefreshedSleep(Math.max(0, Math.min(3, rest - 3)))
        .cognition(Math.max(0, rest - 6))
        .symptoms(
            Checklist.of(FibromyalgiaSymptom.class)
                .present(Arrays.copyOf(FibromyalgiaSymptom.values(), symptoms))
                .othersAbsent())
        .lastsThreeMonths(YesNo.YES);
  }
}
