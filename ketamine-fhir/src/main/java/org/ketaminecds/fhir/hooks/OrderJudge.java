package org.ketaminecds.fhir.hooks;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.hooks.RecordJudge.Judged;
import org.ketaminecds.fhir.hooks.call.BadCallException;
import org.ketaminecds.fhir.hooks.call.HookCall;
import org.ketaminecds.fhir.hooks.call.RecordAssembler;
import org.ketaminecds.fhir.hooks.call.RecordAssembler.Drafts;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.CardMaker;
import org.ketaminecds.fhir.hooks.card.CardMaker.DraftOrder;
import org.ketaminecds.fhir.hooks.card.CardMaker.Subject;
import org.ketaminecds.fhir.hooks.card.NotJudgedCards;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.OrderedMedicine;
import org.ketaminecds.fhir.intake.PatientRecord;

/** Judges the ketamine orders of a call, or the patient where there is no order. */
final class OrderJudge {

  /** No clinician signs more at once; each takes milliseconds. */
  private static final int MOST_ORDERS = 20;

  private static final String DOSE_REFUSED =
      "the dose was read and cannot be right, as another card says; what follows is of any dose";

  private final DecisionSupport support;
  private final FhirIntake intake;
  private final RecordAssembler assembler;
  private final CardMaker maker;
  private final EndpointOptions options;
  private final RecordJudge records;

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
    this.records = new RecordJudge(support, intake, options);
  }

  /** Whether there may be anything for it to judge; an order of another medicine is nothing. */
  boolean isAsked(Hook hook, HookCall call) throws BadCallException {
    if (hook == Hook.PATIENT_VIEW) {
      return true;
    }
    Drafts read = assembler.draftOrders(call);
    DraftOrders drafts = new DraftOrders(read.orders());
    List<Resource> chosen = drafts.chosen(hook, call);
    return !read.unread().isEmpty()
        || !perhapsKetamine(drafts, chosen).isEmpty()
        || services(chosen).findAny().isPresent();
  }

  List<Card> judge(Hook hook, HookCall call, ZonedDateTime now) throws BadCallException {
    return hook == Hook.PATIENT_VIEW ? patient(call, now) : orders(hook, call, now);
  }

  private List<Card> patient(HookCall call, ZonedDateTime now) {
    PatientRecord patientRecord = assembler.assemble(call, List.of());
    // Most patients have no pain of this kind, and are not judged.
    Intake read = intake.read(patientRecord, now, options.intake());
    if (read.clinicalCase().indications().isEmpty()) {
      return List.of();
    }
    Judged judged = records.judge(patientRecord, now, OrderJudge::asked);
    List<Card> cards =
        new ArrayList<>(maker.ofPatient(subject(call), judged.assessment(), judged.read()));
    cards.addAll(leftOut(subject(call), judged));
    return cards;
  }

  private static List<Card> leftOut(Subject subject, Judged judged) {
    return judged.leftOut().isEmpty()
        ? List.of()
        : List.of(
            new NotJudgedCards(judged.assessment().fingerprint())
                .ofValues(subject, judged.leftOut()));
  }

  /** The question of this hook: would an infusion into a vein be supported, were it ordered? */
  private static ClinicalCase asked(ClinicalCase given) {
    return given.toBuilder().regimen(Regimen.builder().route(Route.INTRAVENOUS).build()).build();
  }

  private List<Card> orders(Hook hook, HookCall call, ZonedDateTime now) throws BadCallException {
    Drafts read = assembler.draftOrders(call);
    DraftOrders drafts = new DraftOrders(read.orders());
    List<Resource> chosen = drafts.chosen(hook, call);
    List<Card> cards = new ArrayList<>(medicines(call, drafts, chosen, now));
    services(chosen)
        .forEach(
            request -> cards.add(notJudged(now).ofService(subject(call, drafts.named(request)))));
    if (!read.unread().isEmpty()) {
      cards.add(notJudged(now).ofUnread(subject(call), read.unread()));
    }
    return cards;
  }

  private Stream<ServiceRequest> services(List<Resource> chosen) {
    return chosen.stream()
        .filter(ServiceRequest.class::isInstance)
        .map(ServiceRequest.class::cast)
        .filter(intake::namesKetamine);
  }

  private List<MedicationRequest> perhapsKetamine(DraftOrders drafts, List<Resource> chosen) {
    Function<MedicationRequest, OrderedMedicine> byDrafts = intake.medicines(drafts.all());
    return chosen.stream()
        .filter(MedicationRequest.class::isInstance)
        .map(MedicationRequest.class::cast)
        .filter(order -> byDrafts.apply(order) != OrderedMedicine.ANOTHER)
        .toList();
  }

  /** The record is read only where an order may be of ketamine, since most are not. */
  private List<Card> medicines(
      HookCall call, DraftOrders drafts, List<Resource> chosen, ZonedDateTime now) {
    List<MedicationRequest> perhaps = perhapsKetamine(drafts, chosen);
    if (perhaps.isEmpty()) {
      return List.of();
    }
    PatientRecord patientRecord = assembler.assemble(call, drafts.all());
    Map<OrderedMedicine, List<MedicationRequest>> orders =
        perhaps.stream()
            .collect(Collectors.groupingBy(intake.medicines(patientRecord.resources())));
    List<MedicationRequest> ketamine = orders.getOrDefault(OrderedMedicine.KETAMINE, List.of());
    List<Card> cards = new ArrayList<>();
    ketamine.stream()
        .limit(MOST_ORDERS)
        .forEach(
            order ->
                cards.addAll(
                    order(
                        subject(call, drafts.named(order)), patientRecord.withOrder(order), now)));
    if (ketamine.size() > MOST_ORDERS) {
      cards.add(notJudged(now).ofTooMany(subject(call), MOST_ORDERS, ketamine.size()));
    } else if (ketamine.size() > 1) {
      cards.add(notJudged(now).ofSeveral(subject(call), ketamine.size()));
    }
    orders
        .getOrDefault(OrderedMedicine.LIKE_KETAMINE, List.of())
        .forEach(
            order ->
                cards.add(
                    notJudged(now)
                        .ofLikeKetamine(
                            subject(call, drafts.named(order)),
                            intake.shown(order, patientRecord.resources()))));
    int untold = orders.getOrDefault(OrderedMedicine.NOT_TOLD, List.of()).size();
    if (untold > 0) {
      cards.add(notJudged(now).ofUntold(subject(call), untold));
    }
    return cards;
  }

  private NotJudgedCards notJudged(ZonedDateTime now) {
    return new NotJudgedCards(support.fingerprint(now.toLocalDateTime(), options.assessment()));
  }

  /**
   * What cannot be judged is said on a card, since a refusal of the call is seen by nobody; and
   * what speaks against any dose is said beside it.
   */
  private List<Card> order(Subject subject, PatientRecord patientRecord, ZonedDateTime now) {
    try {
      return order(subject, records.judge(patientRecord, now, UnaryOperator.identity()));
    } catch (InvalidCaseException invalid) {
      List<Card> cards = new ArrayList<>();
      cards.add(notJudged(now).ofContradiction(subject, invalid.problems()));
      cards.addAll(withoutItsDose(subject, patientRecord, now));
      return cards;
    }
  }

  private List<Card> withoutItsDose(
      Subject subject, PatientRecord patientRecord, ZonedDateTime now) {
    try {
      Judged judged = records.judge(patientRecord.withoutDose(), now, UnaryOperator.identity());
      return order(subject, judged.withRead(judged.read().withOrderToldAs(DOSE_REFUSED)));
    } catch (InvalidCaseException notTheDose) {
      return List.of();
    }
  }

  private List<Card> order(Subject subject, Judged judged) {
    Intake read = judged.read();
    Assessment assessment = judged.assessment();
    boolean against = assessment.advisability().compareTo(Advisability.NO_CONCERN_IDENTIFIED) > 0;
    List<PlanChange> changes =
        against ? support.whatWouldChange(read.clinicalCase(), assessment) : List.of();
    List<Card> cards = new ArrayList<>(maker.ofOrder(subject, assessment, changes, read));
    cards.addAll(leftOut(subject, judged));
    return cards;
  }

  private static Subject subject(HookCall call) {
    return new Subject(call.hookInstance(), call.patientId(), Optional.empty());
  }

  private static Subject subject(HookCall call, DraftOrder order) {
    return new Subject(call.hookInstance(), call.patientId(), Optional.of(order));
  }
}
