package org.ketaminecds.fhir.hooks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.audit.AuditRecord;
import org.ketaminecds.fhir.hooks.audit.AuditRecord.Kind;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.audit.AuditedCard;
import org.ketaminecds.fhir.hooks.call.BadCallException;
import org.ketaminecds.fhir.hooks.call.HookCall;
import org.ketaminecds.fhir.hooks.call.HookCallReader;
import org.ketaminecds.fhir.hooks.call.RecordAssembler;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.CardJson;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReader;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls for cards and takes feedback, and keeps what is to be kept of both. Thread-safe.
 */
final class HookDesk {

  private static final Logger LOG = LoggerFactory.getLogger(HookDesk.class);

  private final FeedbackStore feedback;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Beside keepingCards = new Beside("shown cards are not kept");
  private final Beside keepingFeedback = new Beside("feedback is not kept");
  private final Beside auditing = new Beside("answers are not audited");
  private final RefusalLimit refusals = new RefusalLimit();
  private final HookCallReader calls = new HookCallReader();
  private final FeedbackReader feedbackReader;
  private final Optional<PutOff> putOff;
  private final CardJson json;

  HookDesk(FeedbackStore feedback, AuditTrail audit, InstantSource clock, EndpointOptions options) {
    this.feedback = feedback;
    this.audit = audit;
    this.clock = clock;
    this.zone = options.zone();
    this.feedbackReader = new FeedbackReader(OverrideReasons.ownSystem(options.address()));
    this.putOff = options.putOff().map(lasting -> new PutOff(lasting, zone));
    this.json = new CardJson(options.address(), options.putOff());
  }

  HookResponse call(Hook hook, HookRequest request, Edition edition, Optional<String> client) {
    return audited(hook, Kind.HOOK, client, at -> call(hook, request, edition, client, at));
  }

  HookResponse feedback(Hook hook, HookRequest request, Optional<String> client) {
    return audited(hook, Kind.FEEDBACK, client, at -> Answer.of(feedback(request, client, at)));
  }

  /** Keeps it that a call was refused before it was read, if there are not too many of them. */
  HookResponse refused(Hook hook, Optional<String> client, HookResponse refusal, Arrival arrival) {
    if (refusals.allows(arrival.at())) {
      keep(hook, Kind.REFUSED, client, Answer.of(refusal), arrival);
    }
    return refusal;
  }

  /** What does not work beside the answers. */
  List<String> troubles() {
    return Stream.of(keepingCards, keepingFeedback, auditing)
        .flatMap(beside -> beside.trouble().stream())
        .toList();
  }

  private HookResponse audited(
      Hook hook, Kind kind, Optional<String> client, Function<Instant, Answer> answering) {
    Arrival arrival = Arrival.at(clock);
    Answer answer = answer(hook, arrival.at(), answering);
    keep(hook, kind, client, answer, arrival);
    return answer.response();
  }

  private void keep(Hook hook, Kind kind, Optional<String> client, Answer answer, Arrival arrival) {
    AuditRecord entry =
        new AuditRecord(
            arrival.at(),
            arrival.took(),
            hook.serviceId(),
            kind,
            answer.response().status(),
            client,
            answer.hookInstance(),
            answer.cards().stream().map(AuditedCard::of).toList());
    auditing.attempt(
        () -> {
          audit.answered(entry);
          return true;
        });
  }

  private static Answer answer(Hook hook, Instant at, Function<Instant, Answer> answering) {
    try {
      return answering.apply(at);
    } catch (RuntimeException failure) {
      // The message could quote the patient's record, and so could its causes.
      LOG.error("{} failed: {}", hook.code(), failure.getClass().getName());
      return Answer.of(
          Outcomes.refusal(
              500,
              IssueType.EXCEPTION,
              "service",
              "a fault of the service itself",
              "cards; nothing was judged"));
    }
  }

  /** A response, and what an audit trail is told of it. */
  private record Answer(HookResponse response, Optional<String> hookInstance, List<Card> cards) {

    static Answer of(HookResponse response) {
      return new Answer(response, Optional.empty(), List.of());
    }

    static Answer of(HookCall call, HookResponse response, List<Card> cards) {
      return new Answer(response, Optional.of(call.hookInstance()), cards);
    }
  }

  private Answer call(
      Hook hook, HookRequest request, Edition edition, Optional<String> client, Instant at) {
    HookCall call;
    try {
      call = calls.read(request.body(), hook.code());
    } catch (BadCallException bad) {
      return Answer.of(Outcomes.refusal(400, IssueType.INVALID, bad.problems()));
    }
    try {
      if (!edition.assembler().knowsAnything(call) && edition.judge().isAsked(hook, call)) {
        return Answer.of(call, nothingKnown(edition.assembler()), List.of());
      }
      List<Card> judged = edition.judge().judge(hook, call, at.atZone(zone));
      List<Card> cards =
          putOff.map(one -> one.shown(judged, call.patient(), client, at)).orElse(judged);
      keepingCards.attempt(() -> keep(cards, at));
      LOG.info("{}: {} cards", hook.code(), cards.size());
      return Answer.of(call, HookResponse.json(200, json.response(cards)), cards);
    } catch (BadCallException bad) {
      return Answer.of(call, Outcomes.refusal(400, IssueType.INVALID, bad.problems()), List.of());
    } catch (InvalidCaseException invalid) {
      LOG.info("{}: a record that cannot be judged", hook.code());
      return Answer.of(
          call, Outcomes.refusal(422, IssueType.INVARIANT, invalid.problems()), List.of());
    }
  }

  /** Keeps each of them, and tells whether there was anything to keep. */
  private boolean keep(List<Card> cards, Instant at) {
    return cards.stream().filter(card -> feedback.shown(shown(card, at))).count() > 0;
  }

  private static CardShown shown(Card card, Instant at) {
    return new CardShown(card.uuid(), at, card.basis().recommendations());
  }

  private static HookResponse nothingKnown(RecordAssembler assembler) {
    List<Problem> problems =
        assembler.keys().stream()
            .map(key -> Problem.of("prefetch." + key, "nothing fetched", "the answer to its query"))
            .toList();
    return Outcomes.refusal(412, IssueType.INCOMPLETE, problems);
  }

  private HookResponse feedback(HookRequest request, Optional<String> client, Instant at) {
    FeedbackReader.Reading reading = feedbackReader.read(request.body());
    List<Problem> problems =
        reading.problems().isEmpty() ? notOffered(reading, client) : reading.problems();
    if (!problems.isEmpty()) {
      return Outcomes.refusal(400, IssueType.INVALID, problems);
    }
    boolean kept = keepingFeedback.attempt(() -> feedback.given(reading.feedback()));
    if (kept) {
      putOff.ifPresent(one -> reading.feedback().forEach(given -> one.given(given, client, at)));
    }
    return kept
        ? HookResponse.empty(200)
        : Outcomes.refusal(
            503,
            IssueType.TRANSIENT,
            "feedback",
            "a store that cannot keep it now",
            "the same feedback again later");
  }

  /** A clinician is not to believe that a card is put off which will be shown again at once. */
  private List<Problem> notOffered(FeedbackReader.Reading reading, Optional<String> client) {
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < reading.feedback().size(); index++) {
      CardFeedback given = reading.feedback().get(index);
      boolean isOffered =
          putOff.filter(one -> !one.wasNotOffered(given.card(), client)).isPresent();
      if (PutOff.isAskedBy(given) && !isOffered) {
        problems.add(
            Problem.of(
                "feedback[" + index + "].overrideReason.reason",
                OverrideReasons.PUT_OFF + ", which this card does not offer, so nothing is put off",
                "one of the card's own reasons"));
      }
    }
    return problems;
  }
}
