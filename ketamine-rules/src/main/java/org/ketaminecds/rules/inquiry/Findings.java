package org.ketaminecds.rules.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Puts the state of one finding in place of what a case says of it. */
final class Findings {

  private Findings() {}

  static ClinicalCase with(ClinicalCase given, Word word, FindingState state, Lexicon lexicon) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : given.findings()) {
      if (!lexicon.find(finding.name()).equals(Optional.of(word))) {
        findings.add(finding);
      }
    }
    findings.add(new Finding(word.name(), state, Optional.of(given.asOf())));
    return given.toBuilder().supplied(word.name()).findings(findings).build();
  }
}
