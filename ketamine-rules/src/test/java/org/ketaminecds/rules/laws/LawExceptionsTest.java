package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.rules.casefile.CaseReader;

/** The patients who show where the laws of {@code docs/laws.md} end. */
class LawExceptionsTest {

  private static final DecisionSupport SUPPORT = DecisionSupport.load();
  private static final CaseReader READER = new CaseReader(SUPPORT.vocabulary());

  private static String file(String name) throws IOException {
    try (InputStream file = LawExceptionsTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Assessment assessed(String text) {
    return SUPPORT.assess(READER.read(text, "case.yaml").clinicalCase());
  }

  private static Advisability advice(String text) {
    return assessed(text).advisability();
  }

  private static String with(String text, String old, String now) {
    assertThat(text).contains(old);
    return text.replace(old, now);
  }

  @Test
  void severe_coronary_disease_is_avoided_where_local_policy_alone_contraindicates_it()
      throws IOException {
    String unknown = file("coronary-disease-abroad.yaml");
    String known =
        with(
            unknown,
            "findings:\n",
            "findings:\n  severe coronary or myocardial disease: present\n");

    assertThat(advice(unknown)).isEqualTo(Advisability.DEFER);
    assertThat(advice(known)).isEqualTo(Advisability.AVOID);
  }

  @Test
  void acute_pain_takes_a_patient_out_of_what_the_sources_on_chronic_pain_ask_for()
      throws IOException {
    String chronic = file("no-physician.yaml");

    assertThat(advice(chronic)).isEqualTo(Advisability.AVOID);
    assertThat(advice(with(chronic, "acute pain: absent", "acute pain: present")))
        .isEqualTo(Advisability.DEFER);
  }

  @Test
  void a_resource_that_is_missing_is_graver_than_one_that_is_not_known() throws IOException {
    String missing = file("no-physician.yaml");

    assertThat(advice(with(missing, "  qualified supervising physician: not available\n", "")))
        .isEqualTo(Advisability.DEFER)
        .isLessThan(advice(missing));
  }

  @Test
  void a_published_regimen_at_a_rate_beyond_the_limit_is_avoided_without_any_contraindication()
      throws IOException {
    Assessment answer = assessed(file("published-regimen-too-fast.yaml"));

    assertThat(answer.advisability()).isEqualTo(Advisability.AVOID);
    assertThat(answer.notJudged()).isEmpty();
    assertThat(answer.applying())
        .extracting(result -> result.recommendation().kind())
        .contains(Kind.PUBLISHED_REGIMEN)
        .doesNotContain(Kind.CONTRAINDICATION);
    assertThat(answer.applying())
        .filteredOn(result -> result.raises() == Advisability.AVOID)
        .extracting(Applies::recommendation)
        .extracting(recommendation -> recommendation.kind())
        .containsOnly(Kind.DOSE_LIMIT);
  }
}
