package org.ketaminecds.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.render.AssessmentText;
import org.ketaminecds.core.render.TextLayout;

/** Hostile case files. */
@Timeout(60)
class CaseReaderFuzzTest {

  private static final DecisionSupport SUPPORT = DecisionSupport.load();
  private static final CaseReader READER = CaseReader.of(SUPPORT);
  private static final AssessmentText TEXT = AssessmentText.of(TextLayout.plain());

  @FuzzTest
  void any_bytes_are_a_case_that_has_an_answer_or_are_refused_with_each_fault(byte[] bytes)
      throws IOException {
    Optional<ClinicalCase> read = read(bytes);

    if (read.isPresent()) {
      assertThat(TEXT.render(SUPPORT.assess(read.get()))).isNotEmpty();
    }
  }

  private static Optional<ClinicalCase> read(byte[] bytes) throws IOException {
    try {
      return Optional.of(
          READER.read(new ByteArrayInputStream(bytes), "hostile.yaml").clinicalCase());
    } catch (InvalidCaseException refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.where()).startsWith("hostile.yaml"))
          .allSatisfy(problem -> assertThat(problem.found()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.wanted()).isNotBlank());
      return Optional.empty();
    }
  }
}
