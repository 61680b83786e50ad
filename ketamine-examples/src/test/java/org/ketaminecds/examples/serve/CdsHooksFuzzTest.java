package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** Hostile calls: an input is a body, or "/", the rest of a path and a body in further lines. */
@Timeout(60)
class CdsHooksFuzzTest {

  private static final String ORDER_SIGN = "ketamine-order-sign";

  /** What the kept inputs write where a patient's data stand. */
  private static final String OF_THE_PATIENT = "Canary";

  /** The first answer takes its time, which is not that of an input. */
  @BeforeAll
  static void warmUp() {
    HookCalls.post(ORDER_SIGN, HookCalls.text());
  }

  @FuzzTest
  void anyCallIsAnsweredWithinTheRulesAndARefusalQuotesNothingOfThePatient(byte[] written) {
    String service = ORDER_SIGN;
    byte[] body = written;
    if (written.length > 0 && written[0] == '/') {
      String[] lines = new String(written, StandardCharsets.ISO_8859_1).split("\n", 2);
      service = lines[0].substring(1);
      body = Arrays.copyOfRange(written, written.length - rest(lines), written.length);
    }

    HookResponse response = HookCalls.post(service, HostileJson.of(body, HookCalls.text()));

    assertThat(response.status()).isIn(200, 400, 404, 405, 412, 422);
    if (response.status() >= 400) {
      assertThat(response.body()).doesNotContain(OF_THE_PATIENT, "Exception", "\tat ");
    }
  }

  private static int rest(String[] lines) {
    return lines.length < 2 ? 0 : lines[1].length();
  }
}
