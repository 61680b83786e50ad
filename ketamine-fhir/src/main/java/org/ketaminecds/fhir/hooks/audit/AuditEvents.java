package org.ketaminecds.fhir.hooks.audit;

import ca.uhn.fhir.context.FhirContext;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.fhir.hooks.audit.AuditRecord.Kind;

/** Audit records as AuditEvents of FHIR R4, for who keeps an audit repository. Thread-safe. */
public final class AuditEvents {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final int FIRST_FAILURE = 400;
  private static final int FIRST_OWN_FAILURE = 500;

  private AuditEvents() {}

  /** The event of a record. */
  public static AuditEvent of(AuditRecord answer) {
    AuditEvent event = new AuditEvent();
    event.setType(new Coding(TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation"));
    event.addSubtype(
        new Coding("http://hl7.org/fhir/restful-interaction", "operation", "operation"));
    event.setAction(AuditEventAction.E);
    event.setRecorded(Date.from(answer.at()));
    event.setOutcome(outcome(answer.status()));
    event.setOutcomeDesc("HTTP status " + answer.status());
    event.addAgent().setRequestor(true).getWho().setDisplay(client(answer));
    event.getSource().getObserver().setDisplay("Ketamine CDS, " + answer.service());
    event
        .getSource()
        .addType(new Coding(TERMINOLOGY + "security-source-type", "4", "Application Server"));
    answer
        .hookInstance()
        .ifPresent(
            id -> event.addEntity().setName("firing").getWhat().getIdentifier().setValue(id));
    answer.cards().forEach(card -> card(event.addEntity(), card));
    return event;
  }

  /** The event of a record as JSON in one line, as bulk data of FHIR has it (NDJSON). */
  public static String json(AuditRecord answer) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(of(answer));
  }

  private static String client(AuditRecord answer) {
    return answer
        .client()
        .orElse(
            answer.kind() == Kind.REFUSED
                ? "a client that is not known"
                : "a client that was asked for no token");
  }

  private static AuditEventOutcome outcome(int status) {
    if (status < FIRST_FAILURE) {
      return AuditEventOutcome._0;
    }
    return status < FIRST_OWN_FAILURE ? AuditEventOutcome._4 : AuditEventOutcome._8;
  }

  private static void card(AuditEventEntityComponent entity, AuditedCard card) {
    entity.setName("card");
    entity.getWhat().getIdentifier().setValue(card.uuid());
    entity.setDescription(card.basis().advisability());
    card.basis().recommendations().forEach(id -> detail(entity, "recommendation", id));
    for (GuidanceVersion version : card.basis().guidance()) {
      detail(
          entity,
          "guidance",
          "%s %s %s".formatted(version.id(), version.version(), version.contentHash()));
    }
    detail(entity, "engine", card.basis().engine());
  }

  private static void detail(AuditEventEntityComponent entity, String type, String value) {
    entity.addDetail().setType(type).setValue(new StringType(value));
  }
}
