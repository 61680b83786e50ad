package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.security.TokenCheck;

/** A body is read only where the head of its request is good. */
class HeadFirstTest {

  private static final String SERVICE = "/cds-services/ketamine-order-sign";
  private static final EndpointOptions OPTIONS = HookCalls.OPTIONS.withLongestBody(10_000);

  private int reads;

  private int status(EndpointOptions options, String method, String path, Map<String, String> more)
      throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    CdsHooksEndpoint endpoint = HookCalls.endpoint(options);
    return endpoint
        .handle(
            new HookRequest(method, path, headers, ""),
            () -> {
              reads++;
              return HookCalls.text();
            })
        .status();
  }

  @Test
  void ofACallWithAGoodHeadItIsReadOnce() throws IOException {
    assertThat(status(OPTIONS, "POST", SERVICE, Map.of())).isEqualTo(200);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void withoutATokenItIsNotRead() throws IOException {
    assertThat(status(OPTIONS.withTokens(new TokenCheck(List.of())), "POST", SERVICE, Map.of()))
        .isEqualTo(401);
    assertThat(reads).isZero();
  }

  @ParameterizedTest
  @CsvSource({"30000, 200, 1", "30001, 413, 0", "999999999999, 413, 0", "no number, 200, 1"})
  void whereMoreBytesAreAnnouncedThanAnyTextWithinTheLimitHasItIsNotRead(
      String length, int status, int read) throws IOException {
    assertThat(status(OPTIONS, "POST", SERVICE, Map.of("Content-Length", length)))
        .isEqualTo(status);
    assertThat(reads).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /cds-services, 200",
    "GET, /cds-services/ketamine-order-sign, 405",
    "POST, /cds-services/another, 404",
    "OPTIONS, /cds-services/ketamine-order-sign, 204"
  })
  void whatIsNoCallOfAServiceIsNotRead(String method, String path, int status) throws IOException {
    assertThat(status(OPTIONS, method, path, Map.of())).isEqualTo(status);
    assertThat(reads).isZero();
  }

  @Test
  void ofAnotherTypeItIsNotRead() throws IOException {
    assertThat(status(OPTIONS, "POST", SERVICE, Map.of("Content-Type", "text/plain")))
        .isEqualTo(415);
    assertThat(reads).isZero();
  }
}
