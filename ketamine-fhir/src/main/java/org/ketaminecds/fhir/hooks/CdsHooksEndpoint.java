package org.ketaminecds.fhir.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookBody;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.hooks.http.NoRoomException;
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
  private static final String FEEDBACK = "/feedback";
  private static final Pattern SERVICE =
      Pattern.compile(SERVICES + "/([a-z-]+)(" + FEEDBACK + ")?");
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern SOURCE = Pattern.compile("/sources/([a-z0-9-]+)");

  private final EndpointOptions options;
  private final ValueSets valueSets;
  private final InstantSource clock;
  private final Entrance entrance;
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
    this.entrance = new Entrance(options);
    this.desk = new HookDesk(feedback, audit, clock, options);
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

  /**
   * Answers a request; whatever it holds, there is an answer. The answer to HEAD is that to GET,
   * whose body a web server leaves out.
   */
  public HookResponse handle(HookRequest request) {
    try {
      return handle(request, request::body);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Found text in memory that cannot be read.", impossible);
    }
  }

  /**
   * Answers a request whose body is read only if its head is good: a call of a service, with a
   * token if one is asked for, of the right type, and not announced as too long.
   *
   * @param head the request without its body
   * @throws IOException if the body cannot be read
   */
  public HookResponse handle(HookRequest head, HookBody body) throws IOException {
    return answer(head, body).with(options.cors().headers(head));
  }

  private HookResponse answer(HookRequest request, HookBody body) throws IOException {
    if (request.method().equals("OPTIONS")) {
      return HookResponse.empty(204);
    }
    Arrival arrival = Arrival.at(clock);
    Entrance.Entry entry = entrance.enter(request, arrival.at());
    if (entry instanceof Entrance.Entry.Admitted admitted) {
      return route(request, body, admitted.client(), arrival);
    }
    HookResponse refusal = ((Entrance.Entry.Refused) entry).response();
    return hook(request)
        .map(hook -> desk.refused(hook, Optional.empty(), refusal, arrival))
        .orElse(refusal);
  }

  private static Optional<Hook> hook(HookRequest request) {
    Matcher service = SERVICE.matcher(request.path());
    return service.matches() ? Hook.ofService(service.group(1)) : Optional.empty();
  }

  private HookResponse route(
      HookRequest request, HookBody body, Optional<String> client, Arrival arrival)
      throws IOException {
    Edition edition = this.edition;
    Matcher source = SOURCE.matcher(request.path());
    if (request.path().equals(SERVICES)) {
      return get(request, edition.discovery());
    }
    if (source.matches() && edition.source(source.group(1)).isPresent()) {
      return get(request, edition.source(source.group(1)).get());
    }
    Optional<Hook> hook = hook(request);
    if (hook.isEmpty()) {
      return Outcomes.refusal(
          404, IssueType.NOTFOUND, "path", "nothing at this path", "a path of the discovery");
    }
    if (!request.method().equals("POST")) {
      return desk.refused(hook.get(), client, notAllowed("POST"), arrival);
    }
    Optional<HookResponse> unread = BodyType.refusal(request);
    if (unread.isPresent()) {
      return desk.refused(hook.get(), client, unread.get(), arrival);
    }
    HookRequest whole;
    try {
      whole = request.withBody(body.read());
    } catch (NoRoomException full) {
      return desk.refused(hook.get(), client, comeAgain(), arrival);
    }
    Optional<HookResponse> tooLong = entrance.refusal(whole.body());
    if (tooLong.isPresent()) {
      return desk.refused(hook.get(), client, tooLong.get(), arrival);
    }
    return request.path().endsWith(FEEDBACK)
        ? desk.feedback(hook.get(), whole, client)
        : desk.call(hook.get(), whole, edition, client);
  }

  private static HookResponse comeAgain() {
    return Outcomes.refusal(
            503,
            IssueType.THROTTLED,
            "body",
            "as many bytes of other calls as there is room for",
            "the same call again in a moment")
        .with(Map.of("Retry-After", "1"));
  }

  private static HookResponse get(HookRequest request, String json) {
    return READING.contains(request.method())
        ? HookResponse.json(200, json)
        : notAllowed("GET, HEAD");
  }

  private static HookResponse notAllowed(String methods) {
    return Outcomes.refusal(405, IssueType.NOTSUPPORTED, "method", "another method", methods)
        .with(Map.of("Allow", methods));
  }
}
