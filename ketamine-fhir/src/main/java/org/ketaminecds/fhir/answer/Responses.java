package org.ketaminecds.fhir.answer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.fhir.knowledge.DataNeeds;
import org.ketaminecds.fhir.knowledge.OwnExtension;

/** The evaluation itself, from which the rest of an answer is reached. */
final class Responses {

  private Responses() {}

  static GuidanceResponse of(
      Setting setting,
      Parameters account,
      Optional<OperationOutcome> messages,
      Optional<RequestGroup> proposal) {
    Assessment assessment = setting.assessment();
    AnswerContext context = setting.context();
    GuidanceResponse response = new GuidanceResponse();
    response.setId(setting.urn(Setting.RESPONSE));
    response.addExtension(OwnExtension.ADVICE.of(setting.publication(), assessment.advisability()));
    response.setRequestIdentifier(new Identifier().setValue(context.requestIdentifier()));
    response.setModule(new CanonicalType(setting.library()));
    response.setStatus(status(assessment));
    response.setSubject(setting.subject());
    context.encounter().ifPresent(one -> response.setEncounter(new Reference(one)));
    response.setOccurrenceDateTimeElement(setting.dateTime());
    response.setPerformer(setting.to(Setting.DEVICE));
    Notes.of(setting).forEach(note -> response.addNote().setText(note));
    needed(assessment).stream()
        .flatMap(datum -> DataNeeds.of(setting.knowledge(), datum).stream())
        .forEach(response::addDataRequirement);
    // No server stores parameters or outcomes by themselves.
    response.addContained(account);
    response.setOutputParameters(new Reference("#" + Account.ID));
    messages.ifPresent(
        outcome -> {
          response.addContained(outcome);
          response.addEvaluationMessage(new Reference("#" + Messages.ID));
        });
    proposal.ifPresent(group -> response.setResult(new Reference(group.getId())));
    return response;
  }

  private static Set<String> needed(Assessment assessment) {
    Set<String> names = new LinkedHashSet<>();
    assessment.missing().forEach(datum -> names.add(datum.name()));
    unknownScopes(assessment).forEach(coverage -> names.addAll(coverage.missing()));
    return names;
  }

  /** Data without which something grave cannot be judged are required; others are requested. */
  private static GuidanceResponseStatus status(Assessment assessment) {
    boolean decides =
        unknownScopes(assessment).findAny().isPresent()
            || assessment.missing().stream()
                .anyMatch(datum -> datum.couldRaise() != Advisability.NO_CONCERN_IDENTIFIED);
    if (decides) {
      return GuidanceResponseStatus.DATAREQUIRED;
    }
    return assessment.missing().isEmpty()
        ? GuidanceResponseStatus.SUCCESS
        : GuidanceResponseStatus.DATAREQUESTED;
  }

  private static Stream<Coverage> unknownScopes(Assessment assessment) {
    return assessment.coverage().stream()
        .filter(coverage -> coverage.scope() == Coverage.Scope.NOT_KNOWN);
  }
}
