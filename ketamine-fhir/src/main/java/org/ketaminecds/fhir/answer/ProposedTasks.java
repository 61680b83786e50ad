package org.ketaminecds.fhir.answer;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.knowledge.OwnExtension;

/** The tasks that the actions of a proposal stand for; R4 wants a resource for each action. */
final class ProposedTasks {

  private ProposedTasks() {}

  static List<Task> of(Setting setting) {
    return Proposal.open(setting).stream().map(result -> task(setting, result)).toList();
  }

  private static Task task(Setting setting, Applies result) {
    Recommendation recommendation = result.recommendation();
    Task task = new Task();
    task.setId(setting.urn(Setting.task(recommendation.id())));
    task.addExtension(OwnExtension.RECOMMENDATION.of(setting.publication(), recommendation.id()));
    task.setInstantiatesCanonical(setting.plan(recommendation.guideline()));
    task.setStatus(TaskStatus.DRAFT);
    task.setIntent(TaskIntent.PROPOSAL);
    task.getCode().setText(recommendation.kind().label());
    task.setDescription(Proposal.text(result));
    setting.context().order().ifPresent(order -> task.setFocus(new Reference(order)));
    task.setFor(setting.subject());
    setting.context().encounter().ifPresent(one -> task.setEncounter(new Reference(one)));
    task.setAuthoredOnElement(setting.dateTime());
    task.setRequester(setting.to(Setting.DEVICE));
    if (Setting.isIssue(result)) {
      task.setReasonReference(setting.to(Setting.issue(recommendation.id())));
    }
    return task;
  }
}
