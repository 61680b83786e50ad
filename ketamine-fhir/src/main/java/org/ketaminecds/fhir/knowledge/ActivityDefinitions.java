package org.ketaminecds.fhir.knowledge;

import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.ActivityDefinition.RequestIntent;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;

/**
 * What recommendations ask to be done, as something that a plan refers to.
 *
 * <p>It is a task in words: the guidance has no codes for what is to be done, so none is given, and
 * no order of a drug or a test follows from it by itself.
 */
final class ActivityDefinitions {

  private ActivityDefinitions() {}

  /** One for each recommendation that asks for something, in the order of the guidance. */
  static List<ActivityDefinition> of(Knowledge knowledge) {
    return knowledge.recommendations().stream()
        .flatMap(
            recommendation ->
                recommendation.action().stream()
                    .map(action -> activity(knowledge, recommendation, action)))
        .toList();
  }

  private static ActivityDefinition activity(
      Knowledge knowledge, Recommendation recommendation, String action) {
    Publication publication = knowledge.publication();
    ActivityDefinition activity = new ActivityDefinition();
    activity.setId(Publication.id(recommendation.id()));
    activity.setUrl(publication.activityDefinition(recommendation.id()));
    knowledge
        .guideline(recommendation.guideline())
        .map(Guideline::version)
        .ifPresent(activity::setVersion);
    activity.setName(Publication.name(recommendation.id()));
    activity.setTitle(recommendation.title());
    activity.setStatus(publication.status());
    activity.setDescription(Markdown.plain(action));
    activity.addLibrary(publication.library());
    activity.addRelatedArtifact(Citations.of(knowledge, recommendation));
    activity.setKind(ActivityDefinitionKind.TASK);
    activity.setIntent(RequestIntent.PROPOSAL);
    return activity;
  }
}
