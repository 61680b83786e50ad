package org.ketaminecds.fhir.hooks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.hooks.security.TokenCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses what is not to be read at all, by its length or its caller. Thread-safe. */
final class Entrance {

  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

  private final EndpointOptions options;

  Entrance(EndpointOptions options) {
    this.options = options;
  }

  /** What comes of a request at the entrance. */
  sealed interface Entry {

    /** It may go on; the client is empty if no token is asked for. */
    record Admitted(Optional<String> client) implements Entry {}

    /** It may not. */
    record Refused(HookResponse response) implements Entry {}
  }

  /** Looks at the head of a request. */
  Entry enter(HookRequest request, Instant now) {
    if (request.announcesMoreThan(options.longestBody())) {
      return new Entry.Refused(tooLong());
    }
    if (options.tokens().isEmpty()) {
      return new Entry.Admitted(Optional.empty());
    }
    TokenCheck.Result token =
        options
            .tokens()
            .get()
            .check(request.header("Authorization"), options.address() + request.path(), now);
    return token instanceof TokenCheck.Result.Accepted accepted
        ? new Entry.Admitted(Optional.of(accepted.issuer()))
        : new Entry.Refused(unauthorized(((TokenCheck.Result.Refused) token).reason()));
  }

  /** The refusal of a body that turned out to be too long; empty if it is not. */
  Optional<HookResponse> refusal(String body) {
    return body.length() > options.longestBody() ? Optional.of(tooLong()) : Optional.empty();
  }

  private HookResponse tooLong() {
    return Outcomes.refusal(
        413, IssueType.TOOLONG, "body", "too many characters", options.longestBody() + " or fewer");
  }

  private static HookResponse unauthorized(String reason) {
    LOG.info("A call was refused for {}", reason);
    return Outcomes.refusal(
            401, IssueType.LOGIN, "Authorization", reason, "a token of a client that is trusted")
        .with(Map.of("WWW-Authenticate", "Bearer"));
  }
}
