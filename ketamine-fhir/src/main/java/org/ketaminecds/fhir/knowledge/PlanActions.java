package org.ketaminecds.fhir.knowledge;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.StringType;
import org.ketaminecds.core.guidance.Recommendation;

/** A recommendation as an action of a plan. */
final class PlanActions {

  private final Publication publication;
  private final Recommendation recommendation;
  private final PlanDefinitionActionComponent action = new PlanDefinitionActionComponent();

  private PlanActions(Publication publication, Recommendation recommendation) {
    this.publication = publication;
    this.recommendation = recommendation;
  }

  static PlanDefinitionActionComponent of(Knowledge knowledge, Recommendation recommendation) {
    PlanActions making = new PlanActions(knowledge.publication(), recommendation);
    making.describe();
    making.action.addDocumentation(Citations.of(knowledge, recommendation));
    making.interpretation();
    StatementExtensions.of(knowledge.publication(), recommendation)
        .forEach(making.action::addExtension);
    making.conditions();
    making.support();
    making.position();
    making.severity();
    return making.action;
  }

  private void describe() {
    action.setId(recommendation.id());
    action.setPrefix(recommendation.id());
    action.setTitle(recommendation.title());
    action.setDescription(recommendation.statement());
    recommendation
        .action()
        .ifPresent(
            text -> {
              action.setTextEquivalent(text);
              action.setDefinition(
                  new CanonicalType(publication.activityDefinition(recommendation.id())));
            });
  }

  private void interpretation() {
    recommendation
        .interpretation()
        .ifPresent(
            text ->
                action
                    .addDocumentation()
                    .setType(RelatedArtifactType.JUSTIFICATION)
                    .setDisplay(text));
  }

  private void conditions() {
    add(OwnExtension.ADVICE.of(publication, recommendation.advises()));
    if (!recommendation.conditions().isEmpty()) {
      add(OwnExtension.CONDITION.of(publication, recommendation.conditions()));
    }
    if (!recommendation.requirement().isEmpty()) {
      add(OwnExtension.REQUIREMENT.of(publication, recommendation.requirement()));
    }
  }

  private void support() {
    recommendation
        .support()
        .forEach(
            (indication, support) ->
                add(
                    OwnExtension.SUPPORT.of(
                        publication,
                        new Extension("indication", new StringType(indication)),
                        new Extension("level", new CodeType(support.name())))));
  }

  private void position() {
    recommendation
        .question()
        .ifPresent(
            question -> {
              Extension position =
                  OwnExtension.POSITION.of(
                      publication, new Extension("question", new StringType(question)));
              recommendation
                  .stance()
                  .ifPresent(
                      stance ->
                          position.addExtension(
                              new Extension("stance", new CodeType(stance.name()))));
              add(position);
            });
    recommendation.narrows().forEach(older -> add(OwnExtension.NARROWS.of(publication, older)));
  }

  private void severity() {
    recommendation
        .severity()
        .ifPresent(
            severity ->
                add(
                    OwnExtension.INTERACTION_SEVERITY.of(
                        publication,
                        new Extension("level", new CodeType(severity.level().name())),
                        new Extension("basis", new CodeType(severity.basis().name())))));
  }

  private void add(Extension extension) {
    action.addExtension(extension);
  }
}
