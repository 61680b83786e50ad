package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.ObservedDecisionSupport;
import org.ketaminecds.core.observe.AssessmentEvent;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.SpecVersion;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.hooks.security.TokenCheck;

class OrderSignTest {

  private static final String ORDER_SIGN = "ketamine-order-sign";

  private static HookResponse sign(ObjectNode call) {
    return HookCalls.post(ORDER_SIGN, call.toString());
  }

  @Test
  void aHypertensiveEmergencyWithoutLiverTestsRaisesOneCriticalCard() {
    HookResponse response = sign(HookCalls.orderSign());

    assertThat(response.status()).isEqualTo(200);
    List<JsonNode> critical =
        HookCalls.cards(response).stream()
            .filter(card -> card.path("indicator").asText().equals("critical"))
            .toList();
    assertThat(critical).hasSize(1);
    JsonNode card = critical.get(0);
    assertThat(card.path("summary").asText())
        .startsWith("Ketamine order: avoid. Poorly controlled cardiovascular disease");
    assertThat(card.path("detail").asText()).contains("alanine aminotransferase, not recorded");
    assertThat(card.path("overrideReasons")).isNotEmpty();
    assertThat(card.path("suggestions"))
        .extracting(one -> one.path("actions").path(0).path("type").asText())
        .containsExactly("delete", "create");
    assertThat(card.path("suggestions").path(0).path("actions").path(0).path("resourceId").asText())
        .isEqualTo("MedicationRequest/ket");
    assertThat(card.path("suggestions").path(1).path("actions").path(0).path("resource").toString())
        .contains("1742-6");
  }

  @Test
  void theSameCallGivesTheSameBytes() {
    assertThat(sign(HookCalls.orderSign()).body()).isEqualTo(sign(HookCalls.orderSign()).body());
  }

  @Test
  void anOrderOfAnotherDrugIsNoneOfOurBusiness() {
    ObjectNode call = HookCalls.orderSign();
    ObjectNode order =
        (ObjectNode)
            call.path("context").path("draftOrders").path("entry").path(0).path("resource");
    order.putObject("medicationCodeableConcept").put("text", "ibuprofen 400 mg");

    assertThat(sign(call).body()).isEqualTo("{\"cards\":[]}");
  }

  private static ObjectNode service(ObjectNode call, String id) {
    ObjectNode service =
        ((ArrayNode) call.path("context").path("draftOrders").path("entry"))
            .addObject()
            .putObject("resource");
    return service
        .put("resourceType", "ServiceRequest")
        .put("id", id)
        .put("status", "draft")
        .put("intent", "order");
  }

  @Test
  void ketamineThatIsOrderedAsAServiceIsSeenAndNotJudged() {
    ObjectNode call = HookCalls.orderSign();
    ((ArrayNode) call.path("context").path("draftOrders").path("entry")).removeAll();
    service(call, "s").putObject("code").put("text", "Ketamine infusion, outpatient");

    HookResponse response = sign(call);

    assertThat(HookCalls.cards(response))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.path("indicator").asText()).isEqualTo("warning");
              assertThat(card.path("summary").asText()).contains("not judged");
            });
  }

  @Test
  void anOrderThatIsNotJudgedIsNoAssessmentThatIsCounted() {
    List<AssessmentEvent> told = new ArrayList<>();
    CdsHooksEndpoint counted =
        HookCalls.endpoint(new ObservedDecisionSupport(HookCalls.SUPPORT, told::add, () -> 0));
    ObjectNode call = HookCalls.orderSign();
    service(call, "s").putObject("code").put("text", "Ketamine infusion, outpatient");

    HookResponse response =
        counted.handle(HookCalls.request("/cds-services/" + ORDER_SIGN, call.toString()));

    assertThat(HookCalls.cards(response)).hasSize(2);
    assertThat(told).hasSize(1);
  }

  @Test
  void severalOrdersAreJudgedOneByOneAndThatIsSaid() {
    ObjectNode call = HookCalls.orderSign();
    ArrayNode entries = (ArrayNode) call.at("/context/draftOrders/entry");
    ObjectNode second = entries.get(0).deepCopy();
    ((ObjectNode) second.path("resource")).put("id", "ket2");
    entries.add(second);

    assertThat(HookCalls.cards(sign(HookCalls.orderSign())))
        .extracting(card -> card.path("summary").asText())
        .noneMatch(summary -> summary.contains("at once"));
    assertThat(HookCalls.cards(sign(call)))
        .extracting(card -> card.path("indicator").asText() + " " + card.path("summary").asText())
        .hasSize(3)
        .last()
        .isEqualTo(
            "warning 2 ketamine orders at once: each was judged alone, and not what they give"
                + " together");
  }

  @Test
  void aTestThatIsOnOrderIsStillMissingAndIsNotProposedAgain() {
    ObjectNode call = HookCalls.orderSign();
    service(call, "s")
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", "1742-6");

    HookResponse response = sign(call);

    JsonNode card = HookCalls.cards(response).get(0);
    assertThat(card.path("detail").asText())
        .contains("alanine aminotransferase, not recorded")
        .contains("alanine aminotransferase: ordered, no result yet");
    assertThat(card.path("suggestions").path(1).toString())
        .doesNotContain("1742-6")
        .contains("1920-8");
  }

  @Test
  void eachMissingTestIsProposedAsAnOrderOfItsOwnThatALaboratoryCanRead() {
    JsonNode tests =
        HookCalls.cards(sign(HookCalls.orderSign())).get(0).path("suggestions").path(1);

    assertThat(tests.path("actions"))
        .extracting(one -> one.at("/resource/code/coding/0/code").asText())
        .contains("1742-6", "1920-8", "6768-6", "1975-2")
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @Test
  void aTestWithAResultIsNotMadeAgainForThePanelThatItIsPartOf() {
    ObjectNode call = HookCalls.orderSign();
    ObjectNode result =
        ((ObjectNode) call.path("prefetch"))
            .putObject("labs")
            .put("resourceType", "Bundle")
            .put("type", "searchset")
            .putArray("entry")
            .addObject()
            .putObject("resource");
    result.put("resourceType", "Observation").put("id", "alt").put("status", "final");
    result
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", "1742-6");
    result.putObject("subject").put("reference", "Patient/p1");
    result.put("effectiveDateTime", "2026-11-24T08:00:00Z");
    result
        .putObject("valueQuantity")
        .put("value", 22)
        .put("unit", "U/L")
        .put("system", "http://unitsofmeasure.org")
        .put("code", "U/L");
    result
        .putArray("referenceRange")
        .addObject()
        .putObject("high")
        .put("value", 40)
        .put("unit", "U/L")
        .put("system", "http://unitsofmeasure.org")
        .put("code", "U/L");

    assertThat(HookCalls.cards(sign(call)).get(0).path("suggestions").path(1).path("actions"))
        .extracting(one -> one.at("/resource/code/coding/0/code").asText())
        .contains("1920-8")
        .doesNotContain("1742-6");
  }

  @Test
  void withoutAnyAnswerNothingCanBeJudged() {
    ObjectNode call = HookCalls.orderSign();
    call.remove("prefetch");

    HookResponse response = sign(call);

    assertThat(response.status()).isEqualTo(412);
    assertThat(response.body()).contains("OperationOutcome").contains("prefetch.patient");
  }

  @Test
  void anOrderOfAnotherDrugNeedsNoAnswerToBeNoneOfOurBusiness() {
    ObjectNode call = HookCalls.orderSign();
    call.remove("prefetch");
    ((ObjectNode) call.at("/context/draftOrders/entry/0/resource"))
        .putObject("medicationCodeableConcept")
        .put("text", "aspirin 100 mg");

    assertThat(sign(call).body()).isEqualTo("{\"cards\":[]}");
  }

  @Test
  void aDoseThatCannotBeRightIsSaidOnACardForARefusedCallIsSeenByNobody() {
    ObjectNode call = HookCalls.orderSign();
    ((ObjectNode)
            call.at(
                "/context/draftOrders/entry/0/resource/dosageInstruction/0/doseAndRate/0/rateQuantity"))
        .put("value", 4800);

    assertThat(HookCalls.cards(sign(call)))
        .hasSizeGreaterThan(1)
        .first()
        .satisfies(
            card -> {
              assertThat(card.path("indicator").asText()).isEqualTo("critical");
              assertThat(card.path("summary").asText()).startsWith("Ketamine order: not judged. ");
              assertThat(card.path("detail").asText()).contains("4800 mg/kg/h");
            });
    assertThat(HookCalls.cards(sign(call)).get(1).path("detail").asText())
        .as("what speaks against any dose is not hidden behind the slip")
        .startsWith("**Advice: avoid**")
        .contains("Poorly controlled cardiovascular disease")
        .contains("the dose was read and cannot be right")
        .doesNotContain("no dose and no rate");
  }

  @Test
  void aMeasuredValueThatCannotBeRightIsLeftOutAndTheRestIsJudged() {
    ObjectNode call = HookCalls.orderSign();
    heartRate(call, "heart-rate", "2026-11-24T08:00:00Z", 7200);
    heartRate(call, "heart-rate-before", "2026-11-23T08:00:00Z", 72);

    List<JsonNode> cards = HookCalls.cards(sign(call));

    assertThat(cards).hasSizeGreaterThan(1);
    assertThat(cards.get(0).path("detail").asText())
        .startsWith("**Advice: avoid**")
        .contains("Poorly controlled cardiovascular disease");
    JsonNode last = cards.get(cards.size() - 1);
    assertThat(last.path("indicator").asText()).isEqualTo("warning");
    assertThat(last.path("summary").asText())
        .isEqualTo(
            "Ketamine: judged without a value that cannot be right: heart rate of 7200/min,"
                + " probably an entry error");
    assertThat(last.path("detail").asText()).contains("no older value in their place");
    assertThat(cards.get(0).path("detail").asText())
        .contains("2 x heart rate: not used, since the newest could not be");
    assertThat(cards.toString()).doesNotContain("72/min");
  }

  @Test
  void besideADoseThatCannotBeRightAValueThatCannotIsToldAsWell() {
    ObjectNode call = HookCalls.orderSign();
    heartRate(call, "heart-rate", "2026-11-24T08:00:00Z", 7200);
    ((ObjectNode)
            call.at(
                "/context/draftOrders/entry/0/resource/dosageInstruction/0/doseAndRate/0/rateQuantity"))
        .put("value", 4800);

    List<JsonNode> cards = HookCalls.cards(sign(call));

    assertThat(cards.get(0).path("detail").asText()).contains("4800 mg/kg/h");
    assertThat(cards.get(1).path("detail").asText()).startsWith("**Advice: avoid**");
    assertThat(cards.get(cards.size() - 1).path("detail").asText()).contains("7200/min");
  }

  @Test
  void aWeightThatCannotBeRightIsLeftOutAndTheDoseIsJudgedWithoutIt() {
    ObjectNode call = HookCalls.orderSign();
    ObjectNode weight = (ObjectNode) call.at("/prefetch/vitals/entry/1/resource/valueQuantity");
    weight.put("value", 7000).put("unit", "kg").put("code", "kg");
    ((ObjectNode)
            call.at(
                "/context/draftOrders/entry/0/resource/dosageInstruction/0/doseAndRate/0/rateQuantity"))
        .put("value", 30);

    List<JsonNode> cards = HookCalls.cards(sign(call));

    assertThat(cards.get(0).path("summary").asText()).startsWith("Ketamine order: avoid.");
    assertThat(cards).noneMatch(card -> card.path("summary").asText().contains("not judged"));
    assertThat(cards.get(cards.size() - 1).path("summary").asText())
        .contains("weight of 7000 kg, probably an entry error");
  }

  @Test
  void aPregnancyInDoubtIsToldWithWhatSettlesItAndTheTestIsNotProposedAgain() {
    ObjectNode call = HookCalls.orderSign();
    pregnancyTest(call, "found", "2026-11-20T08:00:00Z", "Positive");
    pregnancyTest(call, "denied", "2026-11-26T08:00:00Z", "Negative");

    JsonNode card = HookCalls.cards(sign(call)).get(0);

    assertThat(card.path("detail").asText())
        .contains("a later status of not pregnant (LOINC 82810-3) would settle it");
    assertThat(card.path("suggestions").toString()).contains("1742-6").doesNotContain("2106-3");
  }

  private static void pregnancyTest(ObjectNode call, String id, String at, String result) {
    heartRate(call, id, at, 1);
    ArrayNode entries = (ArrayNode) call.at("/prefetch/vitals/entry");
    ObjectNode test = (ObjectNode) entries.get(entries.size() - 1).path("resource");
    ((ObjectNode) test.at("/code/coding/0")).put("code", "2106-3");
    test.remove("valueQuantity");
    test.put("valueString", result);
  }

  private static void heartRate(ObjectNode call, String id, String at, int value) {
    ObjectNode result =
        ((ArrayNode) call.at("/prefetch/vitals/entry")).addObject().putObject("resource");
    result.put("resourceType", "Observation").put("id", id).put("status", "final");
    result
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", "8867-4");
    result.putObject("subject").put("reference", "Patient/p1");
    result.put("effectiveDateTime", at);
    result
        .putObject("valueQuantity")
        .put("value", value)
        .put("unit", "/min")
        .put("system", "http://unitsofmeasure.org")
        .put("code", "/min");
  }

  @Test
  void whatIsNotJsonIsRefusedAndNotQuoted() {
    HookResponse response = HookCalls.post(ORDER_SIGN, "{\"hook\": \"Smith");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("Smith");
  }

  @Test
  void aBodyThatIsTooLongIsNotEvenRead() {
    CdsHooksEndpoint small = HookCalls.endpoint(HookCalls.OPTIONS.withLongestBody(100));

    assertThat(
            ResponseRules.answer(
                    small, HookCalls.request("/cds-services/" + ORDER_SIGN, "x".repeat(101)))
                .status())
        .isEqualTo(413);
  }

  @Test
  void aPatientWithASupportedConditionGetsOneQuietCard() {
    ObjectNode call = HookCalls.orderSign();
    call.put("hook", "patient-view");

    HookResponse response = HookCalls.post("ketamine-patient-view", call.toString());

    assertThat(HookCalls.cards(response))
        .singleElement()
        .satisfies(card -> assertThat(card.path("indicator").asText()).isEqualTo("info"));
  }

  @Test
  void discoveryNamesEveryServiceWithWhatItReads() {
    JsonNode services = HookCalls.json(HookCalls.get("/cds-services").body()).path("services");

    assertThat(services)
        .extracting(one -> one.path("hook").asText())
        .containsExactly("order-sign", "order-select", "patient-view");
    assertThat(services.path(0).path("prefetch").path("labs").asText())
        .startsWith("Observation?patient={{context.patientId}}&code=");
    assertThat(services.path(0).has("version")).isFalse();
    assertThat(
            ResponseRules.answer(
                    HookCalls.endpoint(HookCalls.OPTIONS.withVersion(SpecVersion.V3_0_BALLOT)),
                    new HookRequest("GET", "/cds-services", Map.of(), ""))
                .body())
        .contains("hookVersion");
  }

  @Test
  void aBrowserOnAListedOriginMayCallAndNoOther() {
    CdsHooksEndpoint endpoint =
        HookCalls.endpoint(HookCalls.OPTIONS.withOrigins(Set.of("https://sandbox.example.org")));

    assertThat(preflight(endpoint, "https://sandbox.example.org").headers())
        .containsEntry("Access-Control-Allow-Origin", "https://sandbox.example.org")
        .containsEntry("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .containsEntry("Access-Control-Max-Age", "600");
    assertThat(preflight(endpoint, "https://evil.example.org").headers())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  private static HookResponse preflight(CdsHooksEndpoint endpoint, String origin) {
    return ResponseRules.answer(
        endpoint,
        new HookRequest(
            "OPTIONS", "/cds-services/" + ORDER_SIGN, Map.of("origin", List.of(origin)), ""));
  }

  @Test
  void withoutATokenNobodyIsAnsweredWhereOneIsWanted() {
    CdsHooksEndpoint closed =
        HookCalls.endpoint(HookCalls.OPTIONS.withTokens(new TokenCheck(List.of())));

    HookResponse response =
        ResponseRules.answer(closed, new HookRequest("GET", "/cds-services", Map.of(), ""));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.headers()).containsEntry("WWW-Authenticate", "Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cds-services/other", "/cds-services/", "/sources/other", "/x"})
  void whatIsNotOfferedIsNotFound(String path) {
    assertThat(HookCalls.get(path).status()).isEqualTo(404);
  }

  @Test
  void aWrongMethodIsToldTheRightOne() {
    assertThat(HookCalls.get("/cds-services/" + ORDER_SIGN).headers())
        .containsEntry("Allow", "POST");
  }

  @Test
  void everySourceSaysItsAttributesAndWhatIsNotProvided() {
    HookCalls.SUPPORT
        .guidelines()
        .forEach(
            guideline -> {
              JsonNode attributes =
                  HookCalls.json(HookCalls.get("/sources/" + guideline.id()).body());
              assertThat(attributes.size()).isEqualTo(13);
              assertThat(attributes.path("fundingSource").asText()).isEqualTo("not provided");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "asra-aapm-asa-2018-chronic, dateOfBirth, used",
    "ketamine-cds-local-policy, healthStatusAssessments, used",
    "asra-aapm-asa-2018-chronic, sex, used",
    "controlled-substance-gb, dateOfBirth, not used",
    "controlled-substance-gb, healthStatusAssessments, not used"
  })
  void aSourceSaysWhatItUsesWhereverThatStandsInItsConditions(
      String source, String attribute, String use) {
    assertThat(HookCalls.json(HookCalls.get("/sources/" + source).body()).path(attribute).asText())
        .startsWith(use);
  }

  @Test
  void feedbackIsTaken() {
    assertThat(
            HookCalls.post(
                    ORDER_SIGN + "/feedback",
                    "{\"feedback\":[{\"card\":\"4e0a3a1e-3283-4575-ab82-028d55fe2719\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-26T10:00:00Z\"}]}")
                .status())
        .isEqualTo(200);
    assertThat(HookCalls.post(ORDER_SIGN + "/feedback", "{}").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json;charset=utf-8", "Application/JSON ; x=y"})
  void aBodyOfJsonIsRead(String type) {
    assertThat(typed(Map.of("content-type", List.of(type))).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
  void aBodyOfAnotherTypeIsNotReadSinceAPageOfAnyOriginCanSendIt(String type) {
    HookResponse response = typed(Map.of("content-type", List.of(type)));

    assertThat(response.status()).isEqualTo(415);
    assertThat(response.body()).contains("Content-Type: found another type or none");
  }

  @Test
  void aBodyOfNoTypeIsNotReadEither() {
    assertThat(typed(Map.of()).status()).isEqualTo(415);
  }

  @Test
  void aBodyThatIsEncodedIsSaidToBe() {
    HookResponse response =
        typed(
            Map.of(
                "content-type", List.of("application/json"), "content-encoding", List.of("gzip")));

    assertThat(response.status()).isEqualTo(415);
    assertThat(response.headers()).containsEntry("Accept-Encoding", "identity");
    assertThat(response.body()).contains("Content-Encoding: found a body that is encoded");
  }

  private static HookResponse typed(Map<String, List<String>> headers) {
    return ResponseRules.answer(
        HookCalls.endpoint(HookCalls.OPTIONS),
        new HookRequest("POST", "/cds-services/" + ORDER_SIGN, headers, HookCalls.text()));
  }
}
