package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.casefile.CaseReader;

/**
 * A case in which everything is known and in order, but for one thing of which no source speaks.
 */
class SilenceTest {

  private static final String COVERED = "crps-outpatient-ten-days.yaml";

  @Test
  void the_case_itself_is_covered_and_nothing_more_than_caution_is_advised() throws IOException {
    Assessment answer = assess("", "");

    assertThat(answer.advisability()).isEqualTo(Advisability.CAUTION);
    assertThat(answer.notices()).extracting(Notice::text).noneMatch(SilenceTest::isNotCovered);
  }

  @ParameterizedTest
  @CsvSource({
    "age: 38 y, age: 12 y",
    "route: intravenous, route: epidural",
  })
  void what_no_source_covers_is_deferred_at_least_and_said_to_be_so(String known, String other)
      throws IOException {
    Assessment answer = assess(known, other);

    assertThat(answer.advisability()).isGreaterThanOrEqualTo(Advisability.DEFER);
    assertThat(answer.notices()).extracting(Notice::text).anyMatch(SilenceTest::isNotCovered);
  }

  private static boolean isNotCovered(String notice) {
    return notice.startsWith("No guideline in use covers this case");
  }

  private static Assessment assess(String known, String other) throws IOException {
    String text = Files.readString(Examples.FOLDER.resolve(COVERED));
    assertThat(text).contains(known);
    return Examples.support()
        .assess(
            CaseReader.of(Examples.support())
                .read(text.replace(known, other), COVERED)
                .clinicalCase());
  }
}
