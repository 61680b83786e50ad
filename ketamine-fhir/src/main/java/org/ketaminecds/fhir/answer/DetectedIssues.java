package org.ketaminecds.fhir.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueEvidenceComponent;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Reference;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.knowledge.Citations;
import org.ketaminecds.fhir.knowledge.OwnExtension;
import org.ketaminecds.fhir.knowledge.Publication;
import org.ketaminecds.fhir.knowledge.StatementExtensions;

/** One issue for each recommendation that raises more than nothing, gravest first. */
final class DetectedIssues {

  private final Setting setting;
  private final EvidenceTrace trace;

  private DetectedIssues(Setting setting) {
    this.setting = setting;
    this.trace = new EvidenceTrace(setting);
  }

  static List<DetectedIssue> of(Setting setting) {
    DetectedIssues issues = new DetectedIssues(setting);
    return setting.assessment().results().stream()
        .filter(Setting::isIssue)
        .sorted(Comparator.comparing(Setting::raised).reversed())
        .map(issues::issue)
        .toList();
  }

  private DetectedIssue issue(RecommendationResult result) {
    Recommendation recommendation = result.recommendation();
    DetectedIssue issue = new DetectedIssue();
    issue.setId(setting.urn(Setting.issue(recommendation.id())));
    extend(issue, result);
    // What waits for data may yet turn out not to apply.
    issue.setStatus(
        result instanceof CannotBeJudged
            ? DetectedIssueStatus.PRELIMINARY
            : DetectedIssueStatus.FINAL);
    issue.setCode(IssueCode.of(setting.knowledge(), result));
    issue.setSeverity(severity(Setting.raised(result)));
    issue.setPatient(setting.subject());
    issue.setIdentified(setting.dateTime());
    issue.setAuthor(setting.to(Setting.DEVICE));
    setting.context().order().ifPresent(order -> issue.addImplicated(new Reference(order)));
    evidence(issue, result.because());
    if (result instanceof Applies applies) {
      applies.requirement().ifPresent(one -> evidence(issue, one.because()));
    }
    issue.setDetail(detail(result));
    issue.setReference(
        setting
            .knowledge()
            .guideline(recommendation.guideline())
            .flatMap(Citations::address)
            .orElseGet(() -> setting.publication().planDefinition(recommendation.guideline())));
    // The element is for what was done, so what is only proposed says so.
    recommendation
        .action()
        .ifPresent(
            action -> issue.addMitigation().getAction().setText("Proposed, not done: " + action));
    return issue;
  }

  private void extend(DetectedIssue issue, RecommendationResult result) {
    Publication publication = setting.publication();
    Recommendation recommendation = result.recommendation();
    issue.addExtension(OwnExtension.RECOMMENDATION.of(publication, recommendation.id()));
    issue.addExtension(OwnExtension.ADVICE.of(publication, Setting.raised(result)));
    StatementExtensions.of(publication, recommendation).forEach(issue::addExtension);
  }

  private static DetectedIssueSeverity severity(Advisability raised) {
    return switch (raised) {
      case STOP, AVOID -> DetectedIssueSeverity.HIGH;
      case DEFER, CAUTION -> DetectedIssueSeverity.MODERATE;
      case NO_CONCERN_IDENTIFIED -> DetectedIssueSeverity.LOW;
    };
  }

  private void evidence(DetectedIssue issue, List<Reason> reasons) {
    for (Reason reason : reasons) {
      DetectedIssueEvidenceComponent evidence = issue.addEvidence();
      evidence.addCode().setText(ReasonText.of(reason));
      trace.of(reason).forEach(reference -> evidence.addDetail(new Reference(reference)));
    }
  }

  private static String detail(RecommendationResult result) {
    Recommendation recommendation = result.recommendation();
    List<String> sentences = new ArrayList<>();
    sentences.add(Worth.asPublished(recommendation) + ".");
    sentences.add(recommendation.title() + ".");
    sentences.add(recommendation.statement());
    recommendation.interpretation().ifPresent(text -> sentences.add("Read as: " + text));
    List<String> missing = missing(result);
    if (!missing.isEmpty()) {
      sentences.add("Needs, to be judged: " + String.join(", ", missing) + ".");
    }
    recommendation
        .severity()
        .ifPresent(severity -> sentences.add("Severity of the interaction: " + severity + "."));
    Advisability raised = Setting.raised(result);
    sentences.add(
        "It raises \"%s\"; the severity %s of this issue is this library's mapping of that."
            .formatted(raised.label(), severity(raised).toCode()));
    sentences.add("Source: " + Worth.source(recommendation) + ".");
    return String.join(" ", sentences);
  }

  private static List<String> missing(RecommendationResult result) {
    if (result instanceof CannotBeJudged unknown) {
      return unknown.missing();
    }
    return result instanceof Applies applies
        ? applies.requirement().map(Requirement::missing).orElse(List.of())
        : List.of();
  }
}
