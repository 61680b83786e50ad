package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.audit.AuditRecord;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.terminology.ValueSets;

/** Several calls at once: each is answered, audited and kept, once and as if it were alone. */
@Timeout(120)
class ConcurrentCallsTest {

  private static final int THREADS = 8;
  private static final int CALLS = 4;
  private static final String FIRING = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

  private final Queue<AuditRecord> audited = new ConcurrentLinkedQueue<>();
  private final Kept kept = new Kept();
  private final CdsHooksEndpoint endpoint =
      new CdsHooksEndpoint(
          HookCalls.SUPPORT,
          ValueSets.bundled(),
          HookCalls.OPTIONS,
          kept,
          audited::add,
          HookCalls.CLOCK);

  /** What the endpoint gave to be kept. */
  private static final class Kept implements FeedbackStore {

    private final Queue<String> shown = new ConcurrentLinkedQueue<>();
    private final Queue<String> given = new ConcurrentLinkedQueue<>();

    @Override
    public boolean shown(CardShown card) {
      return shown.add(card.card());
    }

    @Override
    public boolean given(List<CardFeedback> feedback) {
      return given.addAll(feedback.stream().map(CardFeedback::card).toList());
    }

    @Override
    public FeedbackReport report() {
      return new FeedbackReport(new TreeMap<>());
    }
  }

  @Test
  void eachIsAnsweredAuditedAndKeptAsIfItWereAlone() throws Exception {
    String alone = withoutIds(call(FIRING));
    audited.clear();
    kept.shown.clear();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Callable<List<String>> client =
        () -> {
          start.await();
          List<String> cards = new ArrayList<>();
          for (int number = 0; number < CALLS; number++) {
            HookResponse response = call(UUID.randomUUID().toString());
            assertThat(withoutIds(response)).isEqualTo(alone);
            for (var card : HookCalls.cards(response)) {
              cards.add(card.path("uuid").asText());
              setAside(card.path("uuid").asText());
            }
          }
          return cards;
        };

    List<String> cards = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<List<String>> one : threads.invokeAll(Collections.nCopies(THREADS, client))) {
        cards.addAll(one.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(cards).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(THREADS * CALLS);
    assertThat(kept.shown).containsExactlyInAnyOrderElementsOf(cards);
    assertThat(kept.given).containsExactlyInAnyOrderElementsOf(cards);
    assertThat(audited)
        .filteredOn(entry -> entry.kind() == AuditRecord.Kind.HOOK)
        .hasSize(THREADS * CALLS)
        .flatExtracting(AuditRecord::cards)
        .extracting(card -> card.uuid())
        .containsExactlyInAnyOrderElementsOf(cards);
    assertThat(endpoint.troubles()).isEmpty();
  }

  private HookResponse call(String firing) {
    return post("", HookCalls.text().replace(FIRING, firing));
  }

  private HookResponse post(String below, String body) {
    HookResponse response =
        ResponseRules.answer(
            endpoint, HookCalls.request("/cds-services/ketamine-order-sign" + below, body));
    assertThat(response.status()).isEqualTo(200);
    return response;
  }

  private void setAside(String card) {
    ObjectNode body = HookCalls.JSON.createObjectNode();
    body.putArray("feedback")
        .addObject()
        .put("card", card)
        .put("outcome", "overridden")
        .put("outcomeTimestamp", "2026-11-26T20:00:00Z");
    post("/feedback", body.toString());
  }

  /** Ids of cards and suggestions follow from the firing. */
  private static String withoutIds(HookResponse response) {
    return response.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }
}
