package org.ketaminecds.examples.embedding;

import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.Bundle;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.answer.AnswerContext;
import org.ketaminecds.fhir.answer.FhirAnswer;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.PatientRecord;
import org.ketaminecds.fhir.knowledge.Knowledge;
import org.ketaminecds.fhir.knowledge.KnowledgeResources;
import org.ketaminecds.fhir.knowledge.Publication;

/** Answers and guidance as FHIR; make one for each version of the guidance. */
final class AnswersAsFhir {

  private final DecisionSupport support;
  private final Knowledge knowledge;

  AnswersAsFhir(DecisionSupport support) {
    this.support = support;
    knowledge = Knowledge.of(support, Publication.draft("https://example.org/fhir"));
  }

  /** The time is yours; nothing here reads a clock. */
  Bundle answer(Bundle patientRecord, ZonedDateTime at) {
    Intake intake =
        new FhirIntake(support.vocabulary())
            .read(PatientRecord.of(patientRecord), at, IntakeOptions.none());
    AnswerContext context =
        AnswerContext.of("Patient/123", "request-1", at.toOffsetDateTime())
            .order("MedicationRequest/9")
            .sources(intake.references())
            .build();
    return FhirAnswer.of(support.assess(intake.clinicalCase()), knowledge, context).bundle();
  }

  Bundle guidance() {
    return KnowledgeResources.of(knowledge).bundle();
  }
}
