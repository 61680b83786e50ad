package org.ketaminecds.fhir.hooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.call.BadCallException;
import org.ketaminecds.fhir.hooks.call.HookCall;
import org.ketaminecds.fhir.hooks.call.HookCallReader;
import org.ketaminecds.fhir.hooks.call.PrefetchPlan;
import org.ketaminecds.fhir.hooks.call.RecordAssembler;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.CardJson;
import org.ketaminecds.fhir.hooks.card.CardMaker;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReader;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.hooks.security.TokenCheck;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.terminology.ValueSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service of CDS Hooks 2.0.1 for any web server: a request goes in as plain values, and a
 * response comes out.
 *
 * <p>It offers discovery, order-sign, order-select, patient-view and feedback, and the attributes
 * of each source. It never fetches anything and changes no order by itself. Thread-safe; make one
 * and share it.
 */
public final class CdsHooksEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(CdsHooksEndpoint.class);
  private static final String SERVICES = "/cds-services";
  private static final Pattern SERVICE = Pattern.compile(SERVICES + "/([a-z-]+)(/feedback)?");
  private static final Pattern SOURCE = Pattern.compile("/sources/([a-z0-9-]+)");

  private final EndpointOptions options;
  private final InstantSource clock;
  private final FeedbackStore feedback;
  private final OrderJudge judge;
  private final RecordAssembler assembler;
  private final String discovery;
  private final Map<String, String> sources;
  private final HookCallReader calls = new HookCallReader();
  private final FeedbackReader feedbackReader = new FeedbackReader();
  private final CardJson json = new CardJson();

  /**
   * A service.
   *
   * @param support the guidance in use
   * @param valueSets the codes that are understood
   * @param feedback where it is kept what became of the cards
   * @param clock the time; the time of a case is the time of the call
   */
  public CdsHooksEndpoint(
      DecisionSupport support,
      ValueSets valueSets,
      EndpointOptions options,
      FeedbackStore feedback,
      InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.feedback = feedback;
    PrefetchPlan plan = PrefetchPlan.of(support.vocabulary(), valueSets);
    this.assembler = new RecordAssembler(plan);
    this.discovery = Discovery.json(plan, options.version());
    this.sources =
        support.guidelines().stream()
            .collect(
                Collectors.toMap(
                    Guideline::id, one -> SourceAttributes.json(one, support.recommendations())));
    this.judge =
        new OrderJudge(
            support,
            new FhirIntake(support.vocabulary(), valueSets),
            assembler,
            new CardMaker(support.guidelines(), valueSets, options.address()),
            options);
  }

  /** Answers a request; whatever it holds, there is an answer. */
  public HookResponse handle(HookRequest request) {
    HookResponse response = answer(request);
    return response.with(options.cors().headers(request));
  }

  private HookResponse answer(HookRequest request) {
    if (request.method().equals("OPTIONS")) {
      return HookResponse.empty(204);
    }
    if (request.body().length() > options.longestBody()) {
      return Outcomes.refusal(
          413,
          IssueType.TOOLONG,
          "body",
          "too many characters",
          options.longestBody() + " or fewer");
    }
    Optional<HookResponse> refused = unauthorized(request);
    return refused.orElseGet(() -> route(request));
  }

  private Optional<HookResponse> unauthorized(HookRequest request) {
    return options
        .tokens()
        .map(
            check ->
                check.check(
                    request.header("Authorization"),
                    options.address() + request.path(),
                    clock.instant()))
        .filter(TokenCheck.Result.Refused.class::isInstance)
        .map(TokenCheck.Result.Refused.class::cast)
        .map(
            refused ->
                Outcomes.refusal(
                        401,
                        IssueType.LOGIN,
                        "Authorization",
                        refused.reason(),
                        "a token of a client that is trusted")
                    .with(Map.of("WWW-Authenticate", "Bearer")));
  }

  private HookResponse route(HookRequest request) {
    Matcher service = SERVICE.matcher(request.path());
    Matcher source = SOURCE.matcher(request.path());
    if (request.path().equals(SERVICES)) {
      return request.method().equals("GET") ? HookResponse.json(200, discovery) : notAllowed("GET");
    }
    if (source.matches() && sources.containsKey(source.group(1))) {
      return request.method().equals("GET")
          ? HookResponse.json(200, String.valueOf(sources.get(source.group(1))))
          : notAllowed("GET");
    }
    Optional<Hook> hook = service.matches() ? Hook.ofService(service.group(1)) : Optional.empty();
    if (hook.isEmpty()) {
      return Outcomes.refusal(
          404, IssueType.NOTFOUND, "path", "nothing at this path", "a path of the discovery");
    }
    if (!request.method().equals("POST")) {
      return notAllowed("POST");
    }
    return service.group(2) == null ? call(hook.get(), request) : feedback(request);
  }

  private static HookResponse notAllowed(String method) {
    return Outcomes.refusal(405, IssueType.NOTSUPPORTED, "method", "another method", method)
        .with(Map.of("Allow", method));
  }

  private HookResponse call(Hook hook, HookRequest request) {
    try {
      HookCall call = calls.read(request.body(), hook.code());
      if (!assembler.knowsAnything(call)) {
        return nothingKnown();
      }
      Instant now = clock.instant();
      List<Card> cards = judge.judge(hook, call, now.atZone(options.zone()));
      cards.forEach(
          card -> feedback.shown(new CardShown(card.uuid(), now, card.basis().recommendations())));
      LOG.info("{}: {} cards", hook.code(), cards.size());
      return HookResponse.json(200, json.response(cards));
    } catch (BadCallException bad) {
      return Outcomes.refusal(400, IssueType.INVALID, bad.problems());
    } catch (InvalidCaseException invalid) {
      LOG.info("{}: a record that cannot be judged", hook.code());
      return Outcomes.refusal(422, IssueType.INVARIANT, invalid.problems());
    }
  }

  private HookResponse nothingKnown() {
    List<Problem> problems =
        assembler.keys().stream()
            .map(key -> Problem.of("prefetch." + key, "nothing fetched", "the answer to its query"))
            .toList();
    return Outcomes.refusal(412, IssueType.INCOMPLETE, problems);
  }

  private HookResponse feedback(HookRequest request) {
    FeedbackReader.Reading reading = feedbackReader.read(request.body());
    if (!reading.problems().isEmpty()) {
      return Outcomes.refusal(400, IssueType.INVALID, reading.problems());
    }
    reading.feedback().forEach(feedback::given);
    return HookResponse.json(200, "{}");
  }
}
