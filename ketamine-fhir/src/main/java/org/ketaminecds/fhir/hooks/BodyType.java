package org.ketaminecds.fhir.hooks;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/**
 * What a body has to be to be read. A page of any origin can send other types than JSON, or none,
 * from the browser of a clinician without asking first, so that they are refused.
 */
final class BodyType {

  private static final String JSON = "application/json";
  private static final int UNSUPPORTED = 415;

  private BodyType() {}

  /** The refusal of a body that is not to be read; empty if it is. */
  static Optional<HookResponse> refusal(HookRequest request) {
    if (!request.header("Content-Type").map(BodyType::mediaType).orElse("").equals(JSON)) {
      return Optional.of(refusal("Content-Type", "another type or none", JSON));
    }
    if (request
        .header("Content-Encoding")
        .filter(coding -> !coding.equals("identity"))
        .isPresent()) {
      return Optional.of(
          refusal("Content-Encoding", "a body that is encoded", "the body as it is")
              .with(Map.of("Accept-Encoding", "identity")));
    }
    return Optional.empty();
  }

  /** Without its parameters, such as the character set, which is that of JSON anyway. */
  private static String mediaType(String header) {
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static HookResponse refusal(String header, String found, String wanted) {
    return Outcomes.refusal(UNSUPPORTED, IssueType.NOTSUPPORTED, header, found, wanted);
  }
}
