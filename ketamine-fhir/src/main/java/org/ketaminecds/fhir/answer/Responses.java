package org.ketaminecds.fhir.answer;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.fhir.knowledge.DataNeeds;
import org.ketaminecds.fhir.knowledge.OwnExtension;

/** The evaluation itself, from which the rest of an answer is reached. */
final class Responses {

  private Responses() {}

  static GuidanceResponse of(Setting setting, boolean hasMessages, boolean hasProposal) {
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
    response.setOutputParameters(setting.to(Setting.ACCOUNT));
    assessment.missing().stream()
        .flatMap(datum -> DataNeeds.of(setting.knowledge(), datum.name()).stream())
        .forEach(response::addDataRequirement);
    if (hasMessages) {
      response.addEvaluationMessage(setting.to(Setting.MESSAGES));
    }
    if (hasProposal) {
      response.setResult(setting.to(Setting.PROPOSAL));
    }
    return response;
  }

  /** Data without which something grave cannot be judged are required; others are requested. */
  private static GuidanceResponseStatus status(Assessment assessment) {
    if (assessment.missing().isEmpty()) {
      return GuidanceResponseStatus.SUCCESS;
    }
    return assessment.missing().stream()
            .anyMatch(datum -> datum.couldRaise() != Advisability.NO_CONCERN_IDENTIFIED)
        ? GuidanceResponseStatus.DATAREQUIRED
        : GuidanceResponseStatus.DATAREQUESTED;
  }
}
