package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.audit.AuditRecord;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.hooks.security.TokenCheck;
import org.ketaminecds.fhir.terminology.ValueSets;

/** What is kept beside an answer never takes the answer away. */
class BesideTheAnswerTest {

  private static final String FEEDBACK =
      """
      {"feedback": [{"card": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "outcome": "overridden",
        "outcomeTimestamp": "2026-11-26T10:00:00Z"}]}
      """;
  private static final UncheckedIOException FULL =
      new UncheckedIOException(new IOException("No space left on device"));

  private final FeedbackStore store = mock(FeedbackStore.class);
  private final List<AuditRecord> audited = new ArrayList<>();

  private CdsHooksEndpoint endpoint(AuditTrail trail) {
    return endpoint(HookCalls.SUPPORT, trail);
  }

  private CdsHooksEndpoint endpoint(DecisionSupport support, AuditTrail trail) {
    return new CdsHooksEndpoint(
        support, ValueSets.bundled(), HookCalls.OPTIONS, store, trail, HookCalls.CLOCK);
  }

  private CdsHooksEndpoint endpoint(EndpointOptions options, AuditTrail trail) {
    return new CdsHooksEndpoint(
        HookCalls.SUPPORT, ValueSets.bundled(), options, store, trail, HookCalls.CLOCK);
  }

  private static HookResponse sign(CdsHooksEndpoint endpoint) {
    return post(endpoint, "", HookCalls.text());
  }

  private static HookResponse post(CdsHooksEndpoint endpoint, String below, String body) {
    return call(endpoint, "POST", below, body);
  }

  private static HookResponse call(
      CdsHooksEndpoint endpoint, String method, String below, String body) {
    return ResponseRules.answer(
        endpoint,
        new HookRequest(
            method,
            "/cds-services/ketamine-order-sign" + below,
            Map.of("Content-Type", List.of("application/json")),
            body));
  }

  @Test
  void anAnswerIsToldToTheAuditTrailWithTheCardsThatWereGiven() {
    HookResponse response = sign(endpoint(audited::add));

    assertThat(audited).hasSize(1);
    AuditRecord told = audited.get(0);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at()).isEqualTo(HookCalls.CLOCK.instant());
    assertThat(told.service()).isEqualTo("ketamine-order-sign");
    assertThat(told.hookInstance()).contains("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    assertThat(told.cards())
        .extracting(card -> card.uuid())
        .containsExactlyElementsOf(
            HookCalls.cards(response).stream().map(card -> card.path("uuid").asText()).toList());
    assertThat(told.cards().get(0).basis().recommendations()).contains("CP18-TEST-03");
  }

  @Test
  void aRefusalIsAuditedToo() {
    CdsHooksEndpoint endpoint = endpoint(audited::add);
    post(endpoint, "", "{}");
    post(endpoint, "/feedback", "{}");

    assertThat(audited)
        .extracting(AuditRecord::kind, AuditRecord::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(AuditRecord.Kind.HOOK, 400),
            org.assertj.core.groups.Tuple.tuple(AuditRecord.Kind.FEEDBACK, 400));
  }

  @ParameterizedTest
  @CsvSource({"POST, '', 401", "POST, /feedback, 401", "GET, '', 401"})
  void aCallWithoutATokenIsAuditedAsRefused(String method, String below, int status) {
    CdsHooksEndpoint endpoint =
        endpoint(HookCalls.OPTIONS.withTokens(new TokenCheck(List.of())), audited::add);

    call(endpoint, method, below, HookCalls.text());

    assertThatItWasAuditedAsRefusedWith(status);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '', {}, 405",
    "POST, '', too long a body, 413",
    "POST, /feedback, too long a body, 413"
  })
  void aCallThatIsNotReadIsAuditedAsRefused(String method, String below, String body, int status) {
    CdsHooksEndpoint endpoint = endpoint(HookCalls.OPTIONS.withLongestBody(5), audited::add);

    call(endpoint, method, below, body);

    assertThatItWasAuditedAsRefusedWith(status);
  }

  @Test
  void whoeverHasNoTokenCannotFillTheDisk() {
    CdsHooksEndpoint endpoint =
        endpoint(HookCalls.OPTIONS.withTokens(new TokenCheck(List.of())), audited::add);

    for (int i = 0; i < 150; i++) {
      assertThat(call(endpoint, "POST", "", "{}").status()).isEqualTo(401);
    }

    assertThat(audited).hasSize(100);
  }

  @Test
  void aBodyOfAnotherTypeIsAuditedAsRefused() {
    endpoint(audited::add)
        .handle(new HookRequest("POST", "/cds-services/ketamine-order-sign", Map.of(), "{}"));

    assertThatItWasAuditedAsRefusedWith(415);
  }

  private void assertThatItWasAuditedAsRefusedWith(int status) {
    assertThat(audited)
        .extracting(AuditRecord::kind, AuditRecord::status, AuditRecord::service)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                AuditRecord.Kind.REFUSED, status, "ketamine-order-sign"));
    assertThat(audited.get(0).client()).isEmpty();
    assertThat(audited.get(0).cards()).isEmpty();
  }

  @Test
  void whatIsNoCallOfAServiceIsNotAudited() {
    CdsHooksEndpoint endpoint =
        endpoint(HookCalls.OPTIONS.withTokens(new TokenCheck(List.of())), audited::add);

    endpoint.handle(new HookRequest("GET", "/cds-services", Map.of(), ""));
    endpoint.handle(new HookRequest("POST", "/cds-services/another", Map.of(), "{}"));

    assertThat(audited).isEmpty();
  }

  @Test
  void whereTheDiskIsFullTheCardsAreGivenAndTheTroubleIsToldUntilItIsOver() {
    List<RuntimeException> failures = new ArrayList<>(List.of(FULL));
    CdsHooksEndpoint endpoint =
        endpoint(
            answer -> {
              if (!failures.isEmpty()) {
                throw failures.get(0);
              }
            });
    doThrow(FULL).when(store).shown(any());

    assertThat(sign(endpoint).body()).isEqualTo(sign(endpoint(AuditTrail.none())).body());
    assertThat(endpoint.troubles())
        .containsExactly(
            "shown cards are not kept: java.io.IOException: No space left on device",
            "answers are not audited: java.io.IOException: No space left on device");

    failures.clear();
    reset(store);
    when(store.shown(any())).thenReturn(true);
    sign(endpoint);
    assertThat(endpoint.troubles()).isEmpty();
  }

  @Test
  void aCallWithNothingToKeepDoesNotEndTheTrouble() {
    CdsHooksEndpoint endpoint = endpoint(AuditTrail.none());
    doThrow(FULL).when(store).shown(any());
    sign(endpoint);

    ObjectNode empty = HookCalls.orderSign();
    ((ObjectNode) empty.path("context").path("draftOrders")).putArray("entry");
    assertThat(HookCalls.cards(post(endpoint, "", empty.toString()))).isEmpty();

    assertThat(endpoint.troubles()).hasSize(1);
  }

  @Test
  void whatIsKnownAlreadyDoesNotEndTheTroubleEither() {
    CdsHooksEndpoint endpoint = endpoint(AuditTrail.none());
    doThrow(FULL).when(store).shown(any());
    doThrow(FULL).when(store).given(any());
    sign(endpoint);
    post(endpoint, "/feedback", FEEDBACK);
    reset(store);

    sign(endpoint);

    assertThat(post(endpoint, "/feedback", FEEDBACK).status()).isEqualTo(200);
    assertThat(endpoint.troubles()).hasSize(2);
  }

  @Test
  void feedbackThatCannotBeKeptIsNotAcknowledged() {
    CdsHooksEndpoint endpoint = endpoint(AuditTrail.none());
    doThrow(FULL).when(store).given(any());

    HookResponse response = post(endpoint, "/feedback", FEEDBACK);

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.body()).contains("the same feedback again later");
    assertThat(endpoint.troubles()).hasSize(1);
    reset(store);
    when(store.given(any())).thenReturn(true);
    assertThat(post(endpoint, "/feedback", FEEDBACK).status()).isEqualTo(200);
    assertThat(endpoint.troubles()).isEmpty();
  }

  @Test
  void aFaultOfTheServiceItselfIsAnAnswerThatQuotesNothing() {
    DecisionSupport broken = mock(DecisionSupport.class);
    when(broken.vocabulary()).thenReturn(HookCalls.SUPPORT.vocabulary());
    when(broken.guidelines()).thenReturn(HookCalls.SUPPORT.guidelines());
    CdsHooksEndpoint endpoint = endpoint(broken, audited::add);
    when(broken.assess(any(ClinicalCase.class), any(AssessmentOptions.class)))
        .thenThrow(new IllegalStateException("a value of the patient"));

    HookResponse response = sign(endpoint);

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).contains("OperationOutcome").doesNotContain("a value of the");
    assertThat(audited).extracting(AuditRecord::status).containsExactly(500);
  }

  @Test
  void guidanceThatIsAdoptedAnswersFromThenOn() {
    CdsHooksEndpoint endpoint = endpoint(AuditTrail.none());
    DecisionSupport other = mock(DecisionSupport.class);
    when(other.vocabulary()).thenReturn(HookCalls.SUPPORT.vocabulary());
    when(other.guidelines()).thenReturn(HookCalls.SUPPORT.guidelines().subList(0, 1));

    endpoint.adopt(other);

    assertThat(source(endpoint, HookCalls.SUPPORT.guidelines().get(0).id())).isEqualTo(200);
    assertThat(source(endpoint, HookCalls.SUPPORT.guidelines().get(1).id())).isEqualTo(404);
  }

  @Test
  void guidanceWithoutASourceThatTheSettingsNameIsNotAdopted() {
    String second = HookCalls.SUPPORT.guidelines().get(1).id();
    CdsHooksEndpoint endpoint =
        HookCalls.endpoint(
            HookCalls.OPTIONS.withAssessment(
                AssessmentOptions.defaults().withSources(List.of(second))));
    String before = sign(endpoint).body();
    DecisionSupport other = mock(DecisionSupport.class);
    when(other.vocabulary()).thenReturn(HookCalls.SUPPORT.vocabulary());
    when(other.guidelines()).thenReturn(HookCalls.SUPPORT.guidelines().subList(0, 1));

    assertThatThrownBy(() -> endpoint.adopt(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source: found \"%s\"", second);
    assertThat(sign(endpoint).body()).isEqualTo(before);
  }

  private static int source(CdsHooksEndpoint endpoint, String id) {
    return ResponseRules.answer(endpoint, new HookRequest("GET", "/sources/" + id, Map.of(), ""))
        .status();
  }
}
