package org.ketaminecds.fhir.hooks.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.fhir.hooks.card.Card.Action;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;
import org.ketaminecds.fhir.hooks.card.Card.Suggestion;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.NotMapped;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * Makes cards of an assessment: one for each matter, the gravest finding first and the rest folded,
 * so that an order raises no flood of cards. Thread-safe.
 */
public final class CardMaker {

  /** What an action can name: an id that is none of FHIR leads a client nowhere. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Z][A-Za-z]*/[A-Za-z0-9.-]{1,64}");

  private static final String SUPPORT = "support";
  private static final String SAFETY = "safety";

  static final Card.Source OURSELVES = new Card.Source("Ketamine CDS", Optional.empty());

  private final SourceNames sources;
  private final List<Guideline> guidelines;
  private final MissingTests tests;
  private final String address;

  /**
   * A maker of cards.
   *
   * @param guidelines the guidelines in use
   * @param valueSets for the codes of tests that a card proposes
   * @param address where the services are, for links
   */
  public CardMaker(List<Guideline> guidelines, ValueSets valueSets, String address) {
    this.guidelines = List.copyOf(guidelines);
    this.sources = new SourceNames(guidelines);
    this.tests = new MissingTests(valueSets);
    this.address = address;
  }

  /** What the cards are about: an order, or the patient. */
  public record Subject(String hookInstance, String patientId, Optional<DraftOrder> order) {}

  /**
   * An order that is not signed.
   *
   * @param place its place among those of the call, from 1
   * @param reference such as "MedicationRequest/1", if it has an id
   */
  public record DraftOrder(int place, Optional<String> reference) {

    /** What tells it from the others. */
    String name() {
      return reference.orElse("draft " + place);
    }
  }

  /** The cards about an order that is about to be signed; none if nothing is to be said. */
  public List<Card> ofOrder(
      Subject subject, Assessment assessment, List<PlanChange> changes, Intake intake) {
    List<Card> cards = new ArrayList<>();
    List<RecommendationResult> findings = Findings.of(assessment);
    OrderAsRead order = OrderAsRead.of(intake);
    if (!findings.isEmpty() || Ground.isUncovered(assessment) || order.isWithoutItsDose()) {
      cards.add(safety(subject, assessment, findings, changes, intake, order));
    }
    // Support beside advice against the order would be read as leave to sign it.
    if (isWorthACard(assessment) && !isAgainst(assessment)) {
      cards.add(support(subject, assessment, new CardDetail(sources)));
    }
    return cards;
  }

  /**
   * The card about a patient of whom no order is made: whether ketamine is supported at all; none
   * where no source speaks for it, or of it.
   */
  public List<Card> ofPatient(Subject subject, Assessment assessment, Intake intake) {
    return assessment.support().stream()
            .map(IndicationSupport::support)
            .anyMatch(
                support -> support != Support.NOT_SUPPORTED && support != Support.NOT_ADDRESSED)
        ? List.of(
            support(
                subject,
                assessment,
                new CardDetail(sources).coverage(assessment).stated(intake.assumed())))
        : List.of();
  }

  private static boolean isWorthACard(Assessment assessment) {
    return !assessment.conflicts().isEmpty()
        || assessment.support().stream()
            .map(IndicationSupport::support)
            .anyMatch(
                support -> support == Support.NOT_SUPPORTED || support == Support.CONFLICTING);
  }

  private Card safety(
      Subject subject,
      Assessment assessment,
      List<RecommendationResult> findings,
      List<PlanChange> changes,
      Intake intake,
      OrderAsRead order) {
    Optional<RecommendationResult> first = findings.stream().findFirst();
    List<MissingDatum> missing = Findings.missing(assessment);
    Matter matter = Findings.matter(assessment, findings, order);
    String detail =
        new CardDetail(sources)
            .advice(assessment)
            .unread(order)
            .coverage(assessment)
            .order(order, intake.clinicalCase())
            .values(intake.clinicalCase())
            .findings(findings)
            .missing(missing, order)
            .alternatives(changes)
            .conflicts(assessment.conflicts())
            .notUsed(intake.notMapped(), order)
            .ground(assessment, intake)
            .text();
    return new Card(
        uuid(subject, SAFETY, matter),
        Headline.ofOrder(assessment, findings, order),
        detail,
        isAgainst(assessment) ? Indicator.CRITICAL : Indicator.WARNING,
        first.map(one -> sources.source(one.recommendation().guideline())).orElse(OURSELVES),
        suggestions(subject, assessment, missing, intake),
        Overrides.ASKED,
        first.map(this::links).orElse(List.of()),
        basis(assessment, findings.stream().map(one -> one.recommendation().id()).toList()),
        Optional.of(matter));
  }

  /** Whether the advice is one that a clinician has to override. */
  private static boolean isAgainst(Assessment assessment) {
    return assessment.advisability().compareTo(Advisability.AVOID) >= 0;
  }

  private Card support(Subject subject, Assessment assessment, CardDetail detail) {
    List<String> ids =
        assessment.support().stream().flatMap(one -> one.recommendations().stream()).toList();
    Optional<RecommendationResult> first = ids.stream().findFirst().flatMap(assessment::find);
    return new Card(
        uuid(subject, SUPPORT),
        Headline.ofSupport(assessment),
        detail.support(assessment).conflicts(assessment.conflicts()).text(),
        Indicator.INFO,
        first
            .map(one -> sources.source(one.recommendation().guideline()))
            .orElseGet(() -> sources.source(guidelines.get(0).id())),
        List.of(),
        Overrides.NOT_ASKED,
        first.map(this::links).orElse(List.of()),
        basis(assessment, ids),
        Optional.empty());
  }

  private static Set<String> onOrder(Intake intake) {
    return intake.notMapped().stream()
        .filter(one -> one.reason() == NotMapped.Reason.ORDERED)
        .map(NotMapped::detail)
        .collect(Collectors.toSet());
  }

  /** What is not known though there is a result of it. */
  private static Set<String> inDoubt(Intake intake) {
    Map<String, List<String>> references = intake.references();
    return intake.clinicalCase().findings().stream()
        .filter(finding -> finding.state() == FindingState.UNKNOWN)
        .map(Finding::name)
        .filter(
            name ->
                references.getOrDefault(name, List.of()).stream()
                    .anyMatch(reference -> reference.startsWith("Observation/")))
        .collect(Collectors.toSet());
  }

  private List<Suggestion> suggestions(
      Subject subject, Assessment assessment, List<MissingDatum> missing, Intake intake) {
    List<Suggestion> suggestions = new ArrayList<>();
    if (isAgainst(assessment)) {
      subject
          .order()
          .flatMap(DraftOrder::reference)
          .filter(order -> ADDRESS.matcher(order).matches())
          .ifPresent(
              order ->
                  suggestions.add(
                      suggestion(
                          subject,
                          "Take the ketamine order back",
                          List.of(
                              new Action.Delete(
                                  "Delete the draft of the ketamine order", order)))));
    }
    Set<String> measured =
        intake.clinicalCase().observations().stream()
            .map(Observation::name)
            .collect(Collectors.toSet());
    List<Action> orders =
        tests.orders(missing, onOrder(intake), measured, inDoubt(intake), subject.patientId());
    if (!orders.isEmpty()) {
      suggestions.add(suggestion(subject, "Order the missing tests", orders));
    }
    return suggestions;
  }

  private static Suggestion suggestion(Subject subject, String label, List<Action> actions) {
    return new Suggestion(uuid(subject, label), label, actions);
  }

  private List<Card.Link> links(RecommendationResult first) {
    return List.of(
        new Card.Link(
            "Attributes of the source",
            address + "/sources/" + first.recommendation().guideline()));
  }

  private static Card.Basis basis(Assessment assessment, List<String> recommendations) {
    return new Card.Basis(
        assessment.advisability().label(),
        recommendations,
        assessment.fingerprint().guidance(),
        assessment.fingerprint().engine());
  }

  /**
   * The same for the same firing, order and matter, so that a repeated call repeats the card;
   * another for an order that stands in the call twice.
   */
  static String uuid(Subject subject, String... matter) {
    List<String> parts = new ArrayList<>(List.of(subject.hookInstance(), subject.patientId()));
    subject
        .order()
        .ifPresent(order -> parts.addAll(List.of(String.valueOf(order.place()), order.name())));
    parts.addAll(List.of(matter));
    return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Another where the card tells anything else, so that feedback means what was seen. */
  private static String uuid(Subject subject, String name, Matter matter) {
    return uuid(
        subject,
        name,
        matter.advice(),
        matter.order(),
        matter.findings().stream().sorted().collect(Collectors.joining("|")));
  }
}
