package org.ketaminecds.comparison.ours;

import java.util.HashMap;
import java.util.Map;
import org.ketaminecds.comparison.Outcome;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.Question;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;

/** This library: a whole assessment, with reasons, what is missing and what contradicts. */
public final class OursProvider implements PeerProvider {

  @Override
  public Peer build() {
    return new Ours(new DroolsDecisionSupport(SubsetGuidance.load(), "comparison"));
  }

  private record Ours(DecisionSupport support) implements Peer {

    @Override
    public Question prepare(Sample sample) {
      return new OursQuestion(support, SampleCase.of(sample));
    }
  }

  private record OursQuestion(DecisionSupport support, ClinicalCase given) implements Question {

    @Override
    public Assessment ask() {
      return support.assess(given);
    }

    @Override
    public Map<String, Outcome> outcomes() {
      Map<String, Outcome> outcomes = new HashMap<>();
      for (RecommendationResult result : ask().results()) {
        outcomes.put(result.recommendation().id(), outcome(result));
      }
      return outcomes;
    }

    private static Outcome outcome(RecommendationResult result) {
      if (result instanceof RecommendationResult.Applies) {
        return Outcome.APPLIES;
      }
      return result instanceof RecommendationResult.DoesNotApply
          ? Outcome.DOES_NOT_APPLY
          : Outcome.CANNOT_TELL;
    }
  }
}
