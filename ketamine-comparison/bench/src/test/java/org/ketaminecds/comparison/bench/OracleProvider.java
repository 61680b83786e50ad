package org.ketaminecds.comparison.bench;

import java.util.HashMap;
import java.util.Map;
import org.ketaminecds.comparison.Outcome;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.Question;
import org.ketaminecds.comparison.ours.SampleCase;
import org.ketaminecds.comparison.ours.SubsetGuidance;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.oracle.Oracle;
import org.ketaminecds.rules.oracle.OracleAnswer;

/** The interpreter in plain Java that the tests hold our engine against. */
final class OracleProvider implements PeerProvider {

  @Override
  public Peer build() {
    Oracle oracle = new Oracle(SubsetGuidance.load());
    return sample -> new OracleQuestion(oracle, SampleCase.of(sample));
  }

  private record OracleQuestion(Oracle oracle, ClinicalCase given) implements Question {

    @Override
    public OracleAnswer ask() {
      return oracle.answer(given, AssessmentOptions.defaults());
    }

    @Override
    public Map<String, Outcome> outcomes() {
      Map<String, Outcome> outcomes = new HashMap<>();
      for (OracleAnswer.Outcome one : ask().outcomes()) {
        outcomes.put(
            one.id(),
            switch (one.ruling().verdict()) {
              case YES -> Outcome.APPLIES;
              case NO -> Outcome.DOES_NOT_APPLY;
              case OPEN -> Outcome.CANNOT_TELL;
            });
      }
      return outcomes;
    }
  }
}
