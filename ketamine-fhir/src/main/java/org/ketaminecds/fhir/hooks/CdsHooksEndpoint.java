package org.ketaminecds.fhir.hooks;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.hooks.security.TokenCheck;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * A service of CDS Hooks 2.0.1 for any web server: a request goes in as plain values, and a
 * response comes out.
 *
 * <p>It offers discovery, order-sign, order-select, patient-view and feedback, and the attributes
 * of each source. It never fetches anything and changes no order by itself. Thread-safe; make one
 * and share it.
 */
public final class CdsHooksEndpoint {

  private static final String SERVICES = "/cds-services";
  private static final Pattern SERVICE = Pattern.compile(SERVICES + "/([a-z-]+)(/feedback)?");
  private static final Pattern SOURCE = Pattern.compile("/sources/([a-z0-9-]+)");

  private final EndpointOptions options;
  private final ValueSets valueSets;
  private final InstantSource clock;
  private final HookDesk desk;

  /** Read once in each call, so that a call is answered by one version of the guidance. */
  private volatile Edition edition;

  /**
   * A service that keeps no audit trail.
   *
   * @param support the guidance in use
   * @param valueSets the codes that are understood
   * @param feedback where it is kept what became of the cards
   * @param clock the time; the time of a case is the time of the call
   * @throws IllegalArgumentException if the options name a source that the guidance has not
   */
  public CdsHooksEndpoint(
      DecisionSupport support,
      ValueSets valueSets,
      EndpointOptions options,
      FeedbackStore feedback,
      InstantSource clock) {
    this(support, valueSets, options, feedback, AuditTrail.none(), clock);
  }

  /**
   * A service that tells an audit trail of each answer.
   *
   * @param support the guidance in use
   * @param valueSets the codes that are understood
   * @param feedback where it is kept what became of the cards
   * @param audit what is told of each answer
   * @param clock the time; the time of a case is the time of the call
   * @throws IllegalArgumentException if the options name a source that the guidance has not
   */
  public CdsHooksEndpoint(
      DecisionSupport support,
      ValueSets valueSets,
      EndpointOptions options,
      FeedbackStore feedback,
      AuditTrail audit,
      InstantSource clock) {
    this.options = options;
    this.valueSets = valueSets;
    this.clock = clock;
    this.desk = new HookDesk(feedback, audit, clock, options.zone());
    this.edition = Edition.of(support, valueSets, options);
  }

  /**
   * Answers by this guidance from now on; a call that is being answered ends with the guidance with
   * which it began.
   *
   * @param next one version of the guidance, which does not change by itself
   * @throws IllegalArgumentException if the options name a source that the guidance has not; then
   *     nothing changes
   */
  public void adopt(DecisionSupport next) {
    edition = Edition.of(next, valueSets, options);
  }

  /** What does not work beside the answers, such as "feedback is not kept"; none if all is well. */
  public List<String> troubles() {
    return desk.troubles();
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
    Optional<TokenCheck.Result> token =
        options
            .tokens()
            .map(
                check ->
                    check.check(
                        request.header("Authorization"),
                        options.address() + request.path(),
                        clock.instant()));
    if (token.isPresent() && token.get() instanceof TokenCheck.Result.Refused refused) {
      return unauthorized(refused.reason());
    }
    Optional<String> client =
        token
            .filter(TokenCheck.Result.Accepted.class::isInstance)
            .map(TokenCheck.Result.Accepted.class::cast)
            .map(TokenCheck.Result.Accepted::issuer);
    return route(request, edition, client);
  }

  private static HookResponse unauthorized(String reason) {
    return Outcomes.refusal(
            401, IssueType.LOGIN, "Authorization", reason, "a token of a client that is trusted")
        .with(Map.of("WWW-Authenticate", "Bearer"));
  }

  private HookResponse route(HookRequest request, Edition edition, Optional<String> client) {
    Matcher service = SERVICE.matcher(request.path());
    Matcher source = SOURCE.matcher(request.path());
    if (request.path().equals(SERVICES)) {
      return get(request, edition.discovery());
    }
    if (source.matches() && edition.source(source.group(1)).isPresent()) {
      return get(request, edition.source(source.group(1)).get());
    }
    Optional<Hook> hook = service.matches() ? Hook.ofService(service.group(1)) : Optional.empty();
    if (hook.isEmpty()) {
      return Outcomes.refusal(
          404, IssueType.NOTFOUND, "path", "nothing at this path", "a path of the discovery");
    }
    if (!request.method().equals("POST")) {
      return notAllowed("POST");
    }
    return service.group(2) == null
        ? desk.call(hook.get(), request, edition, client)
        : desk.feedback(hook.get(), request, client);
  }

  private static HookResponse get(HookRequest request, String json) {
    return request.method().equals("GET") ? HookResponse.json(200, json) : notAllowed("GET");
  }

  private static HookResponse notAllowed(String method) {
    return Outcomes.refusal(405, IssueType.NOTSUPPORTED, "method", "another method", method)
        .with(Map.of("Allow", method));
  }
}
