package org.ketaminecds.fhir.hooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/**
 * Cards that a clinician put off for a time: till then the same matter of the same patient is told
 * quietly. A card that says "avoid" or "stop" cannot be put off, and anything that is new or graver
 * is told in full.
 *
 * <p>It is held in memory alone, and of a patient only a hash with a key that is made anew in each
 * run: after a restart every card is shown in full again. Thread-safe.
 */
final class PutOff {

  /** As many cards as feedback is awaited on; the oldest are forgotten, and shown in full again. */
  private static final int MOST = 20_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);

  private final Duration lasting;
  private final ZoneId zone;
  private final byte[] key = new byte[32];
  private final Map<String, Matter> shown = bounded();
  private final Map<Matter, Instant> since = bounded();

  PutOff(Duration lasting, ZoneId zone) {
    this.lasting = lasting;
    this.zone = zone;
    new SecureRandom().nextBytes(key);
  }

  /** What a card is about; two calls about the same give equal ones. */
  private record Matter(String patient, String advisability, Set<String> recommendations) {}

  private static <K, V> Map<K, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
      }
    };
  }

  /** The cards as they are to be shown now. */
  synchronized List<Card> shown(List<Card> cards, String patientId, Instant now) {
    String patient = hash(patientId);
    List<Card> all = new ArrayList<>();
    for (Card card : cards) {
      boolean mayWait =
          card.indicator() == Indicator.WARNING && !card.basis().recommendations().isEmpty();
      all.add(mayWait ? shown(card, matter(card, patient), now) : card);
    }
    return List.copyOf(all);
  }

  private Card shown(Card card, Matter matter, Instant now) {
    Optional<Instant> putOff =
        since.entrySet().stream()
            .filter(entry -> covers(entry.getKey(), matter))
            .map(Map.Entry::getValue)
            .filter(at -> !isOver(at, now))
            .findFirst();
    shown.put(card.uuid(), matter);
    return putOff.isPresent() ? quiet(card, putOff.get()) : mayBePutOff(card);
  }

  private static boolean covers(Matter putOff, Matter now) {
    return putOff.patient().equals(now.patient())
        && putOff.advisability().equals(now.advisability())
        && putOff.recommendations().containsAll(now.recommendations());
  }

  private static Matter matter(Card card, String patient) {
    return new Matter(
        patient, card.basis().advisability(), Set.copyOf(card.basis().recommendations()));
  }

  private Card quiet(Card card, Instant at) {
    String until = TIME.format(at.plus(lasting).atZone(zone));
    String summary = "Put off until %s. %s".formatted(until, card.summary());
    String note =
        "_Put off on %s until %s by whoever set it aside as \"later\". What is new or graver is"
            + " shown at once._";
    return new Card(
        card.uuid(),
        summary.substring(0, Math.min(summary.length(), Card.SUMMARY_LIMIT - 1)),
        note.formatted(TIME.format(at.atZone(zone)), until) + "\n\n" + card.detail(),
        Indicator.INFO,
        card.source(),
        card.suggestions(),
        Overrides.NOT_ASKED,
        card.links(),
        card.basis());
  }

  private static Card mayBePutOff(Card card) {
    return new Card(
        card.uuid(),
        card.summary(),
        card.detail(),
        card.indicator(),
        card.source(),
        card.suggestions(),
        Overrides.ASKED_OR_PUT_OFF,
        card.links(),
        card.basis());
  }

  /** Takes note of feedback; the time of the client is not trusted. */
  synchronized void given(CardFeedback feedback, Instant now) {
    Matter matter = shown.get(feedback.card());
    boolean later =
        feedback.outcome() == Outcome.OVERRIDDEN
            && feedback.reason().filter(OverrideReasons.PUT_OFF::equals).isPresent();
    if (matter != null && later) {
      since.values().removeIf(at -> isOver(at, now));
      since.putIfAbsent(matter, now);
    }
  }

  /** A clock that was set back must not keep a card quiet for longer than was asked. */
  private boolean isOver(Instant at, Instant now) {
    return now.isBefore(at) || !now.isBefore(at.plus(lasting));
  }

  private String hash(String patientId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      return HexFormat.of().formatHex(digest.digest(patientId.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Found no SHA-256, which every JDK has.", impossible);
    }
  }
}
