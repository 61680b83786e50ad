package org.ketaminecds.rules.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.vocabulary.Lexicon;

/** Views of cases in the tiny vocabulary, as of a fixed day. */
final class Views {

  static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  static final Lexicon LEXICON = TinyGuidance.valid().load().lexicon();

  private static final CaseViewFactory FACTORY = new CaseViewFactory(LEXICON);

  private Views() {}

  static ClinicalCaseBuilder given() {
    return ClinicalCase.asOf(DAY);
  }

  static LocalDateTime ago(int days) {
    return DAY.minusDays(days).atStartOfDay();
  }

  static CaseView of(ClinicalCaseBuilder builder) {
    return FACTORY.view(builder.build());
  }

  static State state(String name, ClinicalCaseBuilder builder) {
    return of(builder).state(LEXICON.named(name));
  }

  static List<String> assumptions(ClinicalCaseBuilder builder) {
    return of(builder).assumptions().stream().map(Assumption::about).toList();
  }

  /** What is wrong with a case that is built, but not in the words of the vocabulary. */
  static List<String> problems(ClinicalCaseBuilder builder) {
    ClinicalCase built = builder.build();
    try {
      FACTORY.view(built);
      return List.of();
    } catch (InvalidCaseException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
  }
}
