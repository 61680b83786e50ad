package org.ketaminecds.fhir.hooks.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.RecommendationResult;
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
  private static final String SERVICE = "service";
  private static final String SEVERAL = "several";
  private static final String UNTOLD = "untold";
  private static final String NO_NAME =
      "The medicine has neither a name nor a code that is known here: its Medication was not sent,"
          + " or it carries a local code without a display. Whether it is ketamine is not known,"
          + " and nothing was checked for it.";
  private static final String TOGETHER =
      "Doses and rates of the orders were not added up, and no limit was held against their sum."
          + " Where one takes the place of another, take that one back; where they belong together,"
          + " order them as one, with a dosage instruction for each phase.";
  private static final String NOT_JUDGED =
      "The order names ketamine, but it is one of a service and not of a medicine. Nothing was"
          + " checked for it, neither the patient's record nor the dose. Ordered as a medicine"
          + " (MedicationRequest), it is judged.";

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
    if (!findings.isEmpty()) {
      cards.add(safety(subject, assessment, findings, changes, intake));
    }
    if (isWorthACard(assessment)) {
      cards.add(support(subject, assessment));
    }
    return cards;
  }

  /**
   * The card about a patient of whom no order is made: whether ketamine is supported at all; none
   * where no source speaks for it, or of it.
   */
  public List<Card> ofPatient(Subject subject, Assessment assessment) {
    return assessment.support().stream()
            .map(IndicationSupport::support)
            .anyMatch(
                support -> support != Support.NOT_SUPPORTED && support != Support.NOT_ADDRESSED)
        ? List.of(support(subject, assessment))
        : List.of();
  }

  /** The card about an order of a service that names ketamine, of which no dose can be read. */
  public Card ofService(Subject subject, Fingerprint fingerprint) {
    return notJudged(
        uuid(subject, SERVICE),
        "Ketamine ordered as a service: not judged, since no dose, rate and route can be read",
        NOT_JUDGED,
        fingerprint);
  }

  /** The card about several ketamine orders at once, each of which was judged by itself. */
  public Card ofSeveral(Subject subject, int orders, Fingerprint fingerprint) {
    return notJudged(
        uuid(subject, SEVERAL),
        "%s ketamine orders at once: each was judged alone, and not what they give together"
            .formatted(orders),
        TOGETHER,
        fingerprint);
  }

  /** The card about orders of which it cannot be told whether they are of ketamine. */
  public Card ofUntold(Subject subject, int orders, Fingerprint fingerprint) {
    return notJudged(
        uuid(subject, UNTOLD),
        orders == 1
            ? "An order does not tell its medicine: not judged, and it may be ketamine"
            : "%s orders do not tell their medicine: not judged, and any may be ketamine"
                .formatted(orders),
        NO_NAME,
        fingerprint);
  }

  private static Card notJudged(
      String uuid, String summary, String detail, Fingerprint fingerprint) {
    return new Card(
        uuid,
        summary,
        detail,
        Indicator.WARNING,
        new Card.Source("Ketamine CDS", Optional.empty()),
        List.of(),
        Overrides.NOT_ASKED,
        List.of(),
        new Card.Basis("not judged", List.of(), fingerprint.guidance(), fingerprint.engine()));
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
      Intake intake) {
    Advisability advice = assessment.advisability();
    RecommendationResult first = findings.get(0);
    List<MissingDatum> missing = Findings.missing(assessment);
    String detail =
        new CardDetail(sources)
            .advice(assessment)
            .findings(findings)
            .missing(missing)
            .alternatives(changes)
            .conflicts(assessment.conflicts())
            .notRead(intake.notMapped())
            .text();
    return new Card(
        uuid(subject, SAFETY),
        Summaries.of(
            "Ketamine order: " + advice.label() + ". ",
            first.recommendation().title(),
            more(findings)),
        detail,
        CardDetail.isAgainst(advice) ? Indicator.CRITICAL : Indicator.WARNING,
        sources.source(first.recommendation().guideline()),
        suggestions(subject, assessment, missing, onOrder(intake)),
        Overrides.ASKED,
        links(first),
        basis(assessment, findings.stream().map(one -> one.recommendation().id()).toList()));
  }

  /** What else there is; what only waits for data is not counted as found. */
  private static String more(List<RecommendationResult> findings) {
    long waiting =
        findings.stream().filter(RecommendationResult.CannotBeJudged.class::isInstance).count();
    long found = findings.size() - waiting;
    List<String> parts = new ArrayList<>();
    if (found > 1) {
      parts.add("+" + (found - 1) + " more");
    }
    if (waiting > 0) {
      parts.add(waiting + " wait for data");
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  private Card support(Subject subject, Assessment assessment) {
    List<String> ids =
        assessment.support().stream().flatMap(one -> one.recommendations().stream()).toList();
    String summary =
        String.join(
            "; ",
            assessment.support().stream()
                .map(one -> one.indication() + ": " + one.support().label())
                .toList());
    boolean disagree = !assessment.conflicts().isEmpty();
    Optional<RecommendationResult> first = ids.stream().findFirst().flatMap(assessment::find);
    String detail =
        new CardDetail(sources)
            .support(assessment.support())
            .conflicts(assessment.conflicts())
            .text();
    return new Card(
        uuid(subject, SUPPORT),
        Summaries.of("Ketamine for ", summary, disagree ? ". Societies disagree" : ""),
        detail,
        Indicator.INFO,
        first
            .map(one -> sources.source(one.recommendation().guideline()))
            .orElseGet(() -> sources.source(guidelines.get(0).id())),
        List.of(),
        Overrides.NOT_ASKED,
        first.map(this::links).orElse(List.of()),
        basis(assessment, ids));
  }

  private static Set<String> onOrder(Intake intake) {
    return intake.notMapped().stream()
        .filter(one -> one.reason() == NotMapped.Reason.ORDERED)
        .map(NotMapped::detail)
        .collect(Collectors.toSet());
  }

  private List<Suggestion> suggestions(
      Subject subject, Assessment assessment, List<MissingDatum> missing, Set<String> onOrder) {
    List<Suggestion> suggestions = new ArrayList<>();
    if (CardDetail.isAgainst(assessment.advisability())) {
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
                          new Action.Delete("Delete the draft of the ketamine order", order))));
    }
    tests
        .order(missing, onOrder, subject.patientId())
        .ifPresent(tests -> suggestions.add(suggestion(subject, "Order the missing tests", tests)));
    return suggestions;
  }

  private static Suggestion suggestion(Subject subject, String label, Action action) {
    return new Suggestion(uuid(subject, label), label, action);
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

  /** The same for the same firing, order and matter, so that a repeated call repeats the card. */
  private static String uuid(Subject subject, String matter) {
    String name =
        String.join(
            "|", subject.hookInstance(), subject.order().map(DraftOrder::name).orElse(""), matter);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
