package org.ketaminecds.fhir.knowledge;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.ketaminecds.core.guidance.Guideline;

/**
 * A guideline as a plan.
 *
 * <p>The plan is our encoding, so the bodies that published the guideline are named as its source
 * and not as its publisher. Nobody tells when it was approved or last reviewed, so it has no such
 * dates.
 */
final class PlanDefinitions {

  private PlanDefinitions() {}

  static PlanDefinition of(Knowledge knowledge, Guideline guideline) {
    Publication publication = knowledge.publication();
    PlanDefinition plan = new PlanDefinition();
    plan.setId(Publication.id(guideline.id()));
    plan.setUrl(publication.planDefinition(guideline.id()));
    plan.addIdentifier()
        .setSystem(publication.identifierSystem("content-hash"))
        .setValue(guideline.contentHash());
    plan.setVersion(guideline.version());
    plan.setName(Publication.name(guideline.id()));
    plan.setTitle(guideline.title());
    plan.getType()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/plan-definition-type")
        .setCode("eca-rule")
        .setDisplay("ECA Rule");
    plan.setStatus(publication.status());
    plan.setDescription(
        Markdown.plain(
            "What was read of \"%s\", encoded as decision support in our own words. It is not the"
                    .formatted(guideline.title())
                + " document itself, and supports a clinician without replacing one."));
    countries(guideline)
        .forEach(
            country ->
                plan.addJurisdiction()
                    .addCoding()
                    .setSystem("urn:iso:std:iso:3166")
                    .setCode(country));
    plan.getEffectivePeriod().setStartElement(new DateTimeType(guideline.published().toString()));
    artifacts(plan, guideline);
    extend(plan, publication, guideline);
    knowledge.recommendations().stream()
        .filter(recommendation -> recommendation.guideline().equals(guideline.id()))
        .forEach(recommendation -> plan.addAction(PlanActions.of(knowledge, recommendation)));
    return plan;
  }

  private static Set<String> countries(Guideline guideline) {
    Set<String> countries = new LinkedHashSet<>();
    guideline.jurisdiction().ifPresent(countries::add);
    countries.addAll(guideline.appliesIn());
    return countries;
  }

  private static void artifacts(PlanDefinition plan, Guideline guideline) {
    var source =
        plan.addRelatedArtifact()
            .setType(RelatedArtifactType.DERIVEDFROM)
            .setDisplay(
                "%s (%s)".formatted(guideline.title(), String.join(", ", guideline.publishers())))
            .setCitation(Markdown.plain(guideline.citation()));
    Citations.address(guideline).ifPresent(source::setUrl);
    guideline
        .sources()
        .forEach(
            (key, text) ->
                plan.addRelatedArtifact()
                    .setType(RelatedArtifactType.CITATION)
                    .setLabel(key)
                    .setDisplay(text));
    guideline
        .facts()
        .forEach(
            (id, text) ->
                plan.addRelatedArtifact()
                    .setType(RelatedArtifactType.DOCUMENTATION)
                    .setLabel(id)
                    .setDisplay(text));
  }

  private static void extend(PlanDefinition plan, Publication publication, Guideline guideline) {
    plan.addExtension(OwnExtension.ROLE.of(publication, guideline.role()));
    if (!guideline.scope().isEmpty()) {
      plan.addExtension(OwnExtension.SCOPE.of(publication, guideline.scope()));
    }
    guideline
        .limitations()
        .forEach(text -> plan.addExtension(OwnExtension.LIMITATION.of(publication, text)));
    guideline
        .appliesIn()
        .forEach(
            country ->
                plan.addExtension(
                    OwnExtension.APPLIES_ONLY_IN.with(publication, new CodeType(country))));
    guideline
        .reviewDue()
        .ifPresent(
            date ->
                plan.addExtension(
                    OwnExtension.REVIEW_DUE.with(publication, new DateType(date.toString()))));
  }
}
