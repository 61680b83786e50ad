package org.ketaminecds.fhir.hooks;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.hooks.call.BadCallException;
import org.ketaminecds.fhir.hooks.call.HookCall;
import org.ketaminecds.fhir.hooks.call.RecordAssembler;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.CardMaker;
import org.ketaminecds.fhir.hooks.card.CardMaker.Subject;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.Intake;

/** Judges the ketamine orders of a call, or the patient where there is no order. */
final class OrderJudge {

  private final DecisionSupport support;
  private final FhirIntake intake;
  private final RecordAssembler assembler;
  private final CardMaker maker;
  private final EndpointOptions options;

  OrderJudge(
      DecisionSupport support,
      FhirIntake intake,
      RecordAssembler assembler,
      CardMaker maker,
      EndpointOptions options) {
    this.support = support;
    this.intake = intake;
    this.assembler = assembler;
    this.maker = maker;
    this.options = options;
  }

  List<Card> judge(Hook hook, HookCall call, ZonedDateTime now) throws BadCallException {
    return hook == Hook.PATIENT_VIEW ? patient(call, now) : orders(hook, call, now);
  }

  private List<Card> patient(HookCall call, ZonedDateTime now) throws BadCallException {
    Intake read =
        intake.read(assembler.assemble(call, Optional.empty(), List.of()), now, options.intake());
    if (read.clinicalCase().indications().isEmpty()) {
      return List.of();
    }
    Assessment assessment = support.assess(asked(read), options.assessment());
    return maker.ofPatient(subject(call, Optional.empty()), assessment);
  }

  /** The question of this hook: would an infusion into a vein be supported, were it ordered? */
  private static ClinicalCase asked(Intake read) {
    return read.clinicalCase().toBuilder()
        .regimen(Regimen.builder().route(Route.INTRAVENOUS).build())
        .build();
  }

  private List<Card> orders(Hook hook, HookCall call, ZonedDateTime now) throws BadCallException {
    List<Resource> drafts = assembler.draftOrders(call);
    List<MedicationRequest> ketamine =
        drafts.stream()
            .filter(MedicationRequest.class::isInstance)
            .map(MedicationRequest.class::cast)
            .filter(request -> intake.isKetamine(request, drafts))
            .filter(request -> hook == Hook.ORDER_SIGN || isSelected(call, request))
            .toList();
    List<Card> cards = new ArrayList<>();
    for (MedicationRequest order : ketamine) {
      cards.addAll(order(call, order, others(drafts, order), now));
    }
    drafts.stream()
        .filter(ServiceRequest.class::isInstance)
        .map(ServiceRequest.class::cast)
        .filter(intake::namesKetamine)
        .filter(request -> hook == Hook.ORDER_SIGN || isSelected(call, request))
        .forEach(
            request ->
                cards.add(
                    maker.ofService(
                        subject(call, Optional.of(reference(request))), versions(now))));
    if (ketamine.size() > 1) {
      cards.add(maker.ofSeveral(subject(call, Optional.empty()), ketamine.size(), versions(now)));
    }
    return cards;
  }

  /** Only an answer tells the versions in use. */
  private Fingerprint versions(ZonedDateTime now) {
    return support
        .assess(ClinicalCase.asOf(now.toLocalDateTime()).build(), options.assessment())
        .fingerprint();
  }

  private static boolean isSelected(HookCall call, Resource request) {
    return call.selections().isEmpty() || call.selections().contains(reference(request));
  }

  private static List<Resource> others(List<Resource> drafts, MedicationRequest order) {
    return drafts.stream().filter(draft -> draft != order).toList();
  }

  private List<Card> order(
      HookCall call, MedicationRequest order, List<Resource> others, ZonedDateTime now)
      throws BadCallException {
    Intake read =
        intake.read(assembler.assemble(call, Optional.of(order), others), now, options.intake());
    Assessment assessment = support.assess(read.clinicalCase(), options.assessment());
    boolean against = assessment.advisability().compareTo(Advisability.NO_CONCERN_IDENTIFIED) > 0;
    List<PlanChange> changes =
        against ? support.whatWouldChange(read.clinicalCase(), assessment) : List.of();
    return maker.ofOrder(subject(call, Optional.of(reference(order))), assessment, changes, read);
  }

  private static String reference(Resource order) {
    return order.fhirType() + "/" + order.getIdElement().getIdPart();
  }

  private static Subject subject(HookCall call, Optional<String> order) {
    return new Subject(call.hookInstance(), call.patientId(), order);
  }
}
