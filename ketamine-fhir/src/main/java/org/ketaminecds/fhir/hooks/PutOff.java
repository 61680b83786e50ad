package org.ketaminecds.fhir.hooks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Matter;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;
import org.ketaminecds.fhir.hooks.card.PutOffCards;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/**
 * Cards that a clinician put off for a time: till then the same matter of the same patient is told
 * quietly. A card that says "avoid" or "stop" cannot be put off, and anything that is new or graver
 * is told in full.
 *
 * <p>The time counts from when the card was first shown, so that feedback which is sent again makes
 * it no longer. All is held in memory alone, as hashes with a key that is made anew in each run:
 * after a restart every card is shown in full again. Thread-safe.
 */
final class PutOff {

  /** As many cards as feedback is awaited on; the oldest are forgotten, and shown in full again. */
  private static final int MOST = 20_000;

  private final Duration lasting;
  private final PutOffCards cards;
  private final byte[] key = new byte[32];
  private final Map<Place, Shown> shown = bounded();
  private final Map<Place, Shown> quiet = bounded();

  PutOff(Duration lasting, ZoneId zone) {
    this.lasting = lasting;
    this.cards = new PutOffCards(zone);
    new SecureRandom().nextBytes(key);
  }

  /** A card of one client; ids of patients and cards mean the same within one client only. */
  private record Place(Optional<String> client, String card) {}

  /** What was shown and when first; nothing is told of a card that cannot be put off. */
  private record Shown(Optional<Told> told, Instant at) {}

  /** What a card tells, in hashes; two calls about the same give equal ones. */
  private record Told(UUID about, Set<UUID> findings) {

    boolean covers(Told now) {
      return about.equals(now.about()) && findings.containsAll(now.findings());
    }
  }

  private static <K, V> Map<K, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
      }
    };
  }

  /** The cards as they are to be shown now to this client. */
  synchronized List<Card> shown(
      List<Card> all, String patient, Optional<String> client, Instant now) {
    return all.stream().map(card -> shown(card, patient, client, now)).toList();
  }

  private Card shown(Card card, String patient, Optional<String> client, Instant now) {
    Place place = new Place(client, card.uuid());
    Optional<Told> told =
        card.matter()
            .filter(matter -> card.indicator() == Indicator.WARNING)
            .map(matter -> told(matter, patient, client));
    Optional<Instant> since = told.flatMap(one -> since(one, now));
    if (told.isEmpty() || since.isPresent()) {
      shown.putIfAbsent(place, new Shown(Optional.empty(), now));
      return since.map(at -> cards.quiet(card, at, at.plus(lasting))).orElse(card);
    }
    shown.merge(
        place, new Shown(told, now), (first, again) -> first.told().isPresent() ? first : again);
    return cards.offered(card);
  }

  /** When that was shown which was put off and covers this, if its time is not over. */
  private Optional<Instant> since(Told told, Instant now) {
    return quiet.values().stream()
        .filter(one -> one.told().filter(before -> before.covers(told)).isPresent())
        .map(Shown::at)
        .filter(at -> !isOver(at, now))
        .max(Comparator.naturalOrder());
  }

  /** Whether feedback asks for its card to be shown again later. */
  static boolean isAskedBy(CardFeedback feedback) {
    return feedback.outcome() == Outcome.OVERRIDDEN
        && feedback.reason().filter(OverrideReasons.PUT_OFF::equals).isPresent();
  }

  /** Whether a card is known to have been shown without that reason. */
  synchronized boolean wasNotOffered(String card, Optional<String> client) {
    return Optional.ofNullable(shown.get(new Place(client, card)))
        .filter(one -> one.told().isEmpty())
        .isPresent();
  }

  /** Takes note of feedback; the time of the client is not trusted. */
  synchronized void given(CardFeedback feedback, Optional<String> client, Instant now) {
    Place place = new Place(client, feedback.card());
    Optional.ofNullable(shown.get(place))
        .filter(one -> isAskedBy(feedback) && one.told().isPresent() && !isOver(one.at(), now))
        .ifPresent(
            one -> {
              quiet.values().removeIf(before -> isOver(before.at(), now));
              quiet.put(place, one);
            });
  }

  /** A clock that was set back must not keep a card quiet for longer than was asked. */
  private boolean isOver(Instant at, Instant now) {
    return now.isBefore(at) || !now.isBefore(at.plus(lasting));
  }

  private Told told(Matter matter, String patient, Optional<String> client) {
    return new Told(
        hash(client.orElse(""), patient, matter.advice(), matter.order()),
        matter.findings().stream().map(this::hash).collect(Collectors.toUnmodifiableSet()));
  }

  private UUID hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Found no SHA-256, which every JDK has.", impossible);
    }
  }
}
