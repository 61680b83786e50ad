package org.ketaminecds.fhir.hooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/**
 * Keeps feedback in one file, a line of JSON for each event.
 *
 * <p>Each line is forced to the disk before the call returns. After a crash the file is read again
 * up to its last whole line. It holds no data of patients. Thread-safe within one program; two
 * programs must not share a file.
 */
public final class FileFeedbackStore implements FeedbackStore, AutoCloseable {

  private static final byte NEW_LINE = '\n';

  private final JsonMapper json = new JsonMapper();
  private final Ledger ledger = new Ledger();
  private final FileChannel channel;

  private FileFeedbackStore(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a file, or begins one.
   *
   * @throws IllegalArgumentException if a whole line of it is none of ours
   * @throws UncheckedIOException if it cannot be read or written
   */
  public static FileFeedbackStore open(Path file) {
    try {
      byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      int whole = wholeLines(content);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(whole);
      channel.position(whole);
      FileFeedbackStore store = new FileFeedbackStore(channel);
      store.read(file, new String(content, 0, whole, StandardCharsets.UTF_8));
      return store;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static int wholeLines(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != NEW_LINE) {
      end--;
    }
    return end;
  }

  private void read(Path file, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        read(json.readTree(line));
      } catch (IOException | RuntimeException foreign) {
        throw new IllegalArgumentException(
            "%s:%s: found a line that is no event, wanted one that this store wrote."
                .formatted(file, number),
            foreign);
      }
    }
  }

  private void read(JsonNode line) {
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
  public synchronized void shown(CardShown shown) {
    if (ledger.add(shown)) {
      ObjectNode line = line(shown.card(), shown.at());
      shown.recommendations().forEach(line.putArray("recommendations")::add);
      append(line);
    }
  }

  @Override
  public synchronized void given(CardFeedback feedback) {
    if (ledger.add(feedback)) {
      ObjectNode line = line(feedback.card(), feedback.at());
      line.put("outcome", feedback.outcome().name());
      feedback.reason().ifPresent(reason -> line.put("reason", reason));
      append(line);
    }
  }

  private ObjectNode line(String card, Instant at) {
    return json.createObjectNode().put("card", card).put("at", at.toString());
  }

  private void append(ObjectNode line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public synchronized FeedbackReport report() {
    return ledger.report();
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
