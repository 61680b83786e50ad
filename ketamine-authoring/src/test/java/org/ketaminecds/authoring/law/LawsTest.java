package org.ketaminecds.authoring.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;

/** Guidance that breaks a law is caught, with a patient to read. */
class LawsTest {

  private static final String SEEN = "verification: VERIFIED S1";

  private static List<Breach> breaches(
      Function<Laws, List<Breach>> law, String... recommendations) {
    Guidance guidance = Texts.madeUp("age >= 18 y", String.join("", recommendations)).load();
    try (Laws laws =
        new Laws(guidance, new DroolsDecisionSupport(guidance, "test"), Patience.endless())) {
      return law.apply(laws);
    }
  }

  private static String contraindication(String id, String when, String advise) {
    return Texts.recommendation(id, when, advise, SEEN)
        .replace("kind: candidacy", "kind: contraindication");
  }

  @Test
  void a_contraindication_whose_absence_is_graver_is_shown_with_a_patient() {
    List<Breach> breaches =
        breaches(
            Laws::contraindicationsNeverHelp,
            contraindication("X-01", "pregnancy is present", "defer"),
            contraindication("X-02", "pregnancy is absent", "avoid"));

    assertThat(breaches)
        .singleElement()
        .satisfies(
            breach ->
                assertThat(breach.toString())
                    .startsWith("pregnancy becomes present:\nasOf: ")
                    .contains("findings:\n  pregnancy: absent"));
  }

  @Test
  void what_is_graver_if_absent_is_milder_if_unknown() {
    assertThat(
            breaches(
                Laws::ignoranceNeverHelps,
                contraindication("X-01", "pregnancy is present", "caution"),
                contraindication("X-02", "pregnancy is absent", "stop")))
        .extracting(Breach::what)
        .containsExactly("pregnancy is not known");
  }

  @Test
  void a_medicine_whose_presence_helps_is_shown() {
    assertThat(
            breaches(
                Laws::contraindicationsNeverHelp,
                contraindication("X-01", "medicines include morphine", "caution"),
                contraindication("X-02", "medicines do not include morphine", "avoid")))
        .extracting(Breach::what)
        .containsExactly("medicines come to include morphine");
  }

  @Test
  void advice_against_less_than_a_dose_is_shown() {
    assertThat(
            breaches(
                Laws::moreDrugNeverHelps,
                Texts.recommendation("X-01", "infusion rate < 1 mg/kg/h", "avoid", SEEN)))
        .extracting(Breach::what)
        .containsExactly("X-01", "the advice over all");
  }

  @Test
  void a_regimen_that_another_recommendation_forbids_is_shown() {
    assertThat(
            breaches(
                Laws::publishedRegimensCanBeFollowed,
                Texts.recommendation("X-01", "infusion rate > 1 mg/kg/h", "inform", SEEN)
                    .replace("kind: candidacy", "kind: published regimen"),
                Texts.recommendation("X-02", "infusion rate > 0.5 mg/kg/h", "avoid", SEEN)))
        .extracting(Breach::toString)
        .containsExactly("X-01");
  }
}
