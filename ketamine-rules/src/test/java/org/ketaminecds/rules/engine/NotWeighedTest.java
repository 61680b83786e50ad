package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.clinical.ClinicalCase;

/** What was entered and had no say is named, or a reader would take it for weighed. */
class NotWeighedTest {

  private static final String SEEN = "verification: VERIFIED S1";
  private static final DecisionSupport GLAUCOMA_AND_LORAZEPAM =
      new SmallGuidance()
          .guideline(
              "one",
              "age >= 18 y",
              SmallGuidance.recommendation("ONE-A-01", "glaucoma is present", "avoid", SEEN)
                  + SmallGuidance.recommendation(
                      "ONE-A-02", "medicines include lorazepam", "caution", SEEN))
          .load();

  @Test
  void what_no_recommendation_in_use_reads_is_listed_and_what_one_reads_is_not() {
    Assessment answer =
        GLAUCOMA_AND_LORAZEPAM.assess(
            ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
                .age(46)
                .present("glaucoma")
                .present("thyrotoxicosis")
                .medicine("lorazepam")
                .medicine("theophylline")
                .build());

    assertThat(answer.notices())
        .filteredOn(notice -> notice.kind() == Notice.Kind.NOT_CONSIDERED)
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .contains("thyrotoxicosis")
        .contains("theophylline")
        .doesNotContain("glaucoma")
        .doesNotContain("lorazepam");
  }
}
