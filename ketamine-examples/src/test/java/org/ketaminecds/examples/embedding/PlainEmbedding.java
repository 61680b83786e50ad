package org.ketaminecds.examples.embedding;

import java.io.IOException;
import java.util.List;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.ObservedDecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.observe.AssessmentListener;
import org.ketaminecds.core.problem.InvalidCaseException;

/** What a plain Java program does with the library. */
final class PlainEmbedding {

  private PlainEmbedding() {}

  static DecisionSupport observed(DecisionSupport ketamine, AssessmentListener metrics) {
    // tag::observe[]
    DecisionSupport observed = new ObservedDecisionSupport(ketamine, metrics, System::nanoTime);
    // end::observe[]
    return observed;
  }

  static Assessment ofTwoSources(DecisionSupport ketamine, ClinicalCase patient) {
    // tag::options[]
    AssessmentOptions options =
        AssessmentOptions.defaults()
            .withSources(List.of("asra-aapm-asa-2018-chronic", "fda-label-ketamine"))
            .withLeastVerification(Verification.DERIVED);
    Assessment answer = ketamine.assess(patient, options);
    // end::options[]
    return answer;
  }

  static void show(DecisionSupport ketamine, ClinicalCase patient, Appendable page)
      throws IOException {
    // tag::answer[]
    try {
      Assessment answer = ketamine.assess(patient);
      if (answer.advisability().compareTo(Advisability.AVOID) >= 0) {
        for (RecommendationResult.Applies finding : answer.applying()) {
          if (finding.raises() == answer.advisability()) {
            page.append(finding.recommendation().title()).append('\n');
          }
        }
        for (PlanChange change : ketamine.whatWouldChange(patient, answer)) {
          page.append(String.join(", ", change.steps())).append('\n');
        }
      }
    } catch (InvalidCaseException invalid) {
      invalid.problems().forEach(problem -> log(problem.where())); // the rest may quote the patient
    }
    // end::answer[]
  }

  private static void log(String where) {
    System.getLogger(PlainEmbedding.class.getName()).log(System.Logger.Level.INFO, where);
  }
}
