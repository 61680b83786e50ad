package org.ketaminecds.examples.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * A client that signs one order after the other and sends feedback on each of its cards, until the
 * service is gone.
 */
final class KilledClient implements Callable<Void> {

  private static final String SERVICE = "/cds-services/ketamine-order-sign";
  private static final String FIRING = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final Promises promises;

  KilledClient(URI address, Promises promises) {
    this.address = address;
    this.promises = promises;
  }

  @Override
  public Void call() throws InterruptedException {
    try {
      while (true) {
        tellOf(sign());
      }
    } catch (IOException gone) {
      return null;
    }
  }

  /** Sends again what no answer came to before. */
  void tellAgain() throws IOException, InterruptedException {
    for (Promises.Feedback open = promises.unanswered().poll();
        open != null;
        open = promises.unanswered().poll()) {
      tell(open);
    }
  }

  private Set<String> sign() throws IOException, InterruptedException {
    String firing = UUID.randomUUID().toString();
    JsonNode answer = HookCalls.json(post(SERVICE, HookCalls.text().replace(FIRING, firing)));
    Set<String> cards = new TreeSet<>();
    answer.path("cards").forEach(card -> cards.add(card.path("uuid").asText()));
    promises.answered(firing, cards);
    return cards;
  }

  private void tellOf(Set<String> cards) throws IOException, InterruptedException {
    ObjectNode body = HookCalls.JSON.createObjectNode();
    ArrayNode items = body.putArray("feedback");
    for (String card : cards) {
      ObjectNode item = items.addObject().put("card", card).put("outcome", "overridden");
      item.putObject("overrideReason").putObject("reason").put("code", "cds-not-applicable");
      item.put("outcomeTimestamp", "2026-11-26T10:00:00Z");
    }
    tell(new Promises.Feedback(cards, body.toString()));
  }

  private void tell(Promises.Feedback feedback) throws IOException, InterruptedException {
    try {
      post(SERVICE + "/feedback", feedback.body());
    } catch (IOException gone) {
      promises.leftOpen(feedback);
      throw gone;
    }
    promises.acknowledged(feedback);
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("Found status " + response.statusCode());
    }
    return response.body();
  }
}
