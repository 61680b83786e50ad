package org.ketaminecds.fhir.hooks.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;
import org.ketaminecds.fhir.hooks.journal.Journal;

/**
 * Keeps feedback in one file, a line of JSON for each event.
 *
 * <p>Feedback is on the disk before the call returns; that a card was shown survives the end of the
 * program. After a crash the file is read again up to its last whole line. Nothing is kept while
 * the file is missing under its name, or another one stands there. It holds no data of patients.
 * Thread-safe.
 */
public final class FileFeedbackStore implements FeedbackStore, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BEGINNING = "{\"card\":\"";

  private final Ledger ledger;
  private final Journal journal;

  private FileFeedbackStore(Ledger ledger, Journal journal) {
    this.ledger = ledger;
    this.journal = journal;
  }

  /**
   * Opens a file, or begins one.
   *
   * @throws IllegalArgumentException if it holds something else, which is then left as it is, or if
   *     it is open elsewhere
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public static FileFeedbackStore open(Path file) {
    Ledger ledger = new Ledger();
    Journal journal = Journal.open(file, BEGINNING, line -> read(line, ledger));
    return new FileFeedbackStore(ledger, journal);
  }

  /**
   * What a file holds so far, for each recommendation; another program may have it open. The
   * program that has asks its own store.
   *
   * @throws IllegalArgumentException if a whole line of it is none of ours
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static FeedbackReport reportOf(Path file) {
    Ledger ledger = new Ledger();
    Journal.read(file, BEGINNING, line -> read(line, ledger));
    return ledger.report();
  }

  private static void read(String text, Ledger ledger) {
    JsonNode line;
    try {
      line = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("Found no JSON.", malformed);
    }
    Instant at = Instant.parse(line.path("at").asText());
    String card = line.path("card").asText();
    if (line.has("recommendations")) {
      List<String> ids = new ArrayList<>();
      line.path("recommendations").forEach(id -> ids.add(id.asText()));
      ledger.add(new CardShown(card, at, ids));
    } else {
      ledger.add(
          new CardFeedback(
              card,
              Outcome.valueOf(line.path("outcome").asText()),
              Optional.ofNullable(line.get("reason")).map(JsonNode::asText),
              at));
    }
  }

  @Override
  public synchronized boolean shown(CardShown shown) {
    if (ledger.has(shown)) {
      return false;
    }
    ObjectNode line = line(shown.card(), shown.at());
    shown.recommendations().forEach(line.putArray("recommendations")::add);
    journal.write(List.of(line.toString()));
    ledger.add(shown);
    return true;
  }

  /**
   * Nothing is counted before it is kept, so that a client that sends it again is not put off. What
   * was kept already is acknowledged only if it still is.
   */
  @Override
  public synchronized boolean given(List<CardFeedback> feedback) {
    Map<String, CardFeedback> byCard = new LinkedHashMap<>();
    feedback.forEach(one -> byCard.put(one.card(), one));
    List<CardFeedback> news = byCard.values().stream().filter(one -> !ledger.has(one)).toList();
    if (news.isEmpty()) {
      journal.force();
      return false;
    }
    journal.write(news.stream().map(FileFeedbackStore::line).toList());
    journal.force();
    news.forEach(ledger::add);
    return true;
  }

  private static String line(CardFeedback feedback) {
    ObjectNode line = line(feedback.card(), feedback.at());
    line.put("outcome", feedback.outcome().name());
    feedback.reason().ifPresent(reason -> line.put("reason", reason));
    return line.toString();
  }

  private static ObjectNode line(String card, Instant at) {
    return JSON.createObjectNode().put("card", card).put("at", at.toString());
  }

  @Override
  public synchronized FeedbackReport report() {
    return ledger.report();
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }
}
