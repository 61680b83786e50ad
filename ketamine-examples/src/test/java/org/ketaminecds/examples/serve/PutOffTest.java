package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.terminology.ValueSets;

/** A card that was put off is quiet for a time, and everything else is as loud as ever. */
class PutOffTest {

  private static final String ORDER_SIGN = "/cds-services/ketamine-order-sign";
  private static final String OURS = "https://cds.example.org/override-reasons";

  private Instant now = HookCalls.CLOCK.instant();
  private final CdsHooksEndpoint endpoint =
      endpoint(HookCalls.OPTIONS.withPutOff(Duration.ofHours(4)));

  private CdsHooksEndpoint endpoint(EndpointOptions options) {
    return new CdsHooksEndpoint(
        HookCalls.SUPPORT, ValueSets.bundled(), options, new KeepsNothing(), () -> now);
  }

  /** The order without the hypertensive emergency: it only waits for data. */
  private static ObjectNode milder() {
    ObjectNode call = HookCalls.orderSign();
    ((ArrayNode) call.at("/prefetch/problems/entry")).remove(1);
    call.put("hookInstance", UUID.randomUUID().toString());
    return call;
  }

  private HookResponse post(CdsHooksEndpoint to, String path, String body) {
    return ResponseRules.answer(to, HookCalls.request(path, body));
  }

  private JsonNode first(CdsHooksEndpoint to, ObjectNode call) {
    return HookCalls.cards(post(to, ORDER_SIGN, call.toString())).get(0);
  }

  private HookResponse setAside(
      CdsHooksEndpoint on, JsonNode card, String outcome, String code, String system) {
    ObjectNode body = HookCalls.JSON.createObjectNode();
    ObjectNode one = body.putArray("feedback").addObject();
    one.put("card", card.path("uuid").asText());
    one.put("outcome", outcome);
    one.putArray("acceptedSuggestions").addObject().put("id", "any");
    one.putObject("overrideReason").putObject("reason").put("code", code).put("system", system);
    one.put("outcomeTimestamp", "2026-11-26T20:00:00Z");
    return post(on, ORDER_SIGN + "/feedback", body.toString());
  }

  private HookResponse later(CdsHooksEndpoint on, JsonNode card) {
    return setAside(on, card, "overridden", "put-off", OURS);
  }

  private void putOff(JsonNode card) {
    assertThat(later(endpoint, card).status()).isEqualTo(200);
  }

  private static void assertRefused(HookResponse response) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .contains("feedback[0].overrideReason.reason")
        .contains("this card does not offer");
  }

  private static ObjectNode with(ObjectNode call, String icd) {
    ArrayNode problems = (ArrayNode) call.at("/prefetch/problems/entry");
    ObjectNode problem = problems.get(0).deepCopy();
    ObjectNode condition = (ObjectNode) problem.path("resource");
    condition.put("id", "new");
    ((ObjectNode) condition.at("/code/coding/0")).put("code", icd);
    problems.add(problem);
    return call;
  }

  private static ObjectNode atRate(ObjectNode call, String rate) {
    ((ObjectNode)
            call.at(
                "/context/draftOrders/entry/0/resource/dosageInstruction/0/doseAndRate/0/rateQuantity"))
        .put("value", new BigDecimal(rate));
    return call;
  }

  private static List<String> codes(JsonNode card) {
    return card.path("overrideReasons").findValuesAsText("code");
  }

  @Test
  void aWarningMayBePutOffWhereTheSiteAllowsIt() {
    JsonNode card = first(endpoint, milder());

    assertThat(card.path("indicator").asText()).isEqualTo("warning");
    assertThat(codes(card)).contains("put-off");
    assertThat(codes(first(endpoint(HookCalls.OPTIONS), milder()))).doesNotContain("put-off");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "14399, true", "14400, false"})
  void itIsQuietForThatTimeAndShownAgainAfterIt(long seconds, boolean quiet) {
    JsonNode loud = first(endpoint, milder());
    putOff(loud);
    now = now.plusSeconds(seconds);

    JsonNode card = first(endpoint, milder());

    assertThat(card.path("indicator").asText()).isEqualTo(quiet ? "info" : "warning");
    if (quiet) {
      assertThat(card.path("summary").asText())
          .startsWith("Put off until 26 November 19:00. Ketamine order: ")
          .endsWith(" wait for data)");
      assertThat(card.path("detail").asText())
          .startsWith("_Shown in full on 26 November 15:00 and put off until 26 November 19:00")
          .endsWith(loud.path("detail").asText());
      assertThat(card.has("overrideReasons")).isFalse();
      assertThat(card.path("suggestions")).isEqualTo(renamed(loud, card).path("suggestions"));
    }
  }

  /** The ids of suggestions follow from the firing. */
  private static JsonNode renamed(JsonNode loud, JsonNode like) {
    ObjectNode copy = loud.deepCopy();
    for (int i = 0; i < copy.path("suggestions").size(); i++) {
      ((ObjectNode) copy.path("suggestions").path(i))
          .set("uuid", like.path("suggestions").path(i).path("uuid"));
    }
    return copy;
  }

  @Test
  void theTimeCountsFromWhenTheCardWasShown() {
    JsonNode card = first(endpoint, milder());
    now = now.plus(Duration.ofHours(3));
    putOff(card);
    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("info");
    now = now.plus(Duration.ofHours(1));

    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("warning");
  }

  @Test
  void theSameFeedbackSentAgainPutsNothingOffAgain() {
    ObjectNode call = milder();
    JsonNode card = first(endpoint, call);
    putOff(card);
    now = now.plus(Duration.ofHours(4));
    assertThat(first(endpoint, call).path("indicator").asText()).isEqualTo("warning");

    assertThat(later(endpoint, card).status()).isEqualTo(200);

    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("warning");
  }

  @Test
  void aQuietCardCannotBePutOff() {
    putOff(first(endpoint, milder()));
    JsonNode quiet = first(endpoint, milder());
    now = now.plus(Duration.ofHours(3));

    assertRefused(later(endpoint, quiet));

    now = now.plus(Duration.ofHours(1));
    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("warning");
  }

  @Test
  void itCanBePutOffAgainOnceItWasShownAgain() {
    putOff(first(endpoint, milder()));
    now = now.plus(Duration.ofHours(5));
    putOff(first(endpoint, milder()));
    now = now.plus(Duration.ofHours(3));

    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("info");
  }

  @Test
  void whatSaysAvoidCannotBePutOff() {
    JsonNode critical = first(endpoint, HookCalls.orderSign());
    assertThat(codes(critical)).isNotEmpty().doesNotContain("put-off");

    assertRefused(later(endpoint, critical));

    assertThat(first(endpoint, HookCalls.orderSign())).isEqualTo(critical);
  }

  @Test
  void aServiceThatLetsNothingBePutOffRefusesIt() {
    CdsHooksEndpoint without = endpoint(HookCalls.OPTIONS);

    assertRefused(later(without, first(without, milder())));
  }

  @Test
  void whatIsGraverIsShownAtOnce() {
    putOff(first(endpoint, milder()));

    assertThat(first(endpoint, HookCalls.orderSign()).path("indicator").asText())
        .isEqualTo("critical");
  }

  @Test
  void whatIsNewIsShownAtOnce() {
    putOff(first(endpoint, milder()));
    ObjectNode unknown = milder();
    ((ObjectNode) unknown.path("prefetch")).remove("medications");

    assertThat(first(endpoint, unknown).path("indicator").asText()).isEqualTo("warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E05.90", "I50.9"})
  void whatWaitedForDataAndNowAppliesIsShownAtOnce(String icd) {
    putOff(first(endpoint, milder()));

    JsonNode card = first(endpoint, with(milder(), icd));

    assertThat(card.path("indicator").asText()).isEqualTo("warning");
    assertThat(card.path("summary").asText()).startsWith("Ketamine order: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3", "0.4"})
  void anotherDoseIsShownAtOnce(String rate) {
    putOff(first(endpoint, milder()));

    assertThat(first(endpoint, atRate(milder(), rate)).path("indicator").asText())
        .isEqualTo("warning");
  }

  @Test
  void theSameIdOnAnotherServerIsAnotherPatient() {
    putOff(first(endpoint, milder()));
    ObjectNode elsewhere = milder();
    elsewhere.put("fhirServer", "https://hospital-b.example.org/fhir");

    assertThat(first(endpoint, elsewhere).path("indicator").asText()).isEqualTo("warning");
    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("info");
  }

  @Test
  void itIsQuietForThatPatientAlone() {
    putOff(first(endpoint, milder()));
    ObjectNode other =
        (ObjectNode)
            HookCalls.json(
                milder()
                    .toString()
                    .replace("Patient/p1", "Patient/p2")
                    .replace("\"p1\"", "\"p2\""));

    assertThat(first(endpoint, other).path("indicator").asText()).isEqualTo("warning");
  }

  @ParameterizedTest
  @CsvSource({"overridden, cds-not-applicable", "accepted, put-off"})
  void anotherReasonOrOutcomePutsNothingOff(String outcome, String reason) {
    String system = reason.equals("put-off") ? OURS : "http://terminology.hl7.org/CodeSystem/x";
    JsonNode card = first(endpoint, milder());
    assertThat(setAside(endpoint, card, outcome, reason, system).status()).isEqualTo(200);

    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("warning");
  }

  @Test
  void aReasonOfThatNameFromAnotherSystemPutsNothingOff() {
    HookResponse response =
        setAside(
            endpoint,
            first(endpoint, milder()),
            "overridden",
            "put-off",
            "https://ehr.example.org");

    assertThat(response.status()).isEqualTo(200);
    assertThat(first(endpoint, milder()).path("indicator").asText()).isEqualTo("warning");
  }

  @Test
  void aCardThatWasNeverShownPutsNothingOff() {
    CdsHooksEndpoint restarted = endpoint(HookCalls.OPTIONS.withPutOff(Duration.ofHours(4)));
    assertThat(later(restarted, first(endpoint, milder())).status()).isEqualTo(200);

    assertThat(first(restarted, milder()).path("indicator").asText()).isEqualTo("warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT59M", "PT90M", "PT25H", "-PT1H"})
  void aTimeThatIsNotBoundedIsRefused(Duration lasting) {
    assertThatThrownBy(() -> HookCalls.OPTIONS.withPutOff(lasting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 24");
  }

  private static final class KeepsNothing implements FeedbackStore {

    @Override
    public boolean shown(CardShown shown) {
      return false;
    }

    @Override
    public boolean given(List<CardFeedback> feedback) {
      return false;
    }

    @Override
    public FeedbackReport report() {
      return new FeedbackReport(new TreeMap<>());
    }
  }
}
