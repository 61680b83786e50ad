package org.ketaminecds.fhir.hooks;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** Refusals, each with an OperationOutcome that says where, what was found and what was wanted. */
final class Outcomes {

  private Outcomes() {}

  static HookResponse refusal(int status, IssueType type, List<Problem> problems) {
    OperationOutcome outcome = new OperationOutcome();
    for (Problem problem : problems) {
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.ERROR)
          .setCode(type)
          .setDiagnostics(problem.toString())
          .addExpression(problem.where());
    }
    return HookResponse.json(
        status, FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome));
  }

  static HookResponse refusal(
      int status, IssueType type, String where, String found, String wanted) {
    return refusal(status, type, List.of(Problem.of(where, found, wanted)));
  }
}
