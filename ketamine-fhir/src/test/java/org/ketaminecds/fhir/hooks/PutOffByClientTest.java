package org.ketaminecds.fhir.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;
import org.ketaminecds.fhir.hooks.card.Matter;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/** Ids of patients and cards mean the same within one client only. */
class PutOffByClientTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final Optional<String> ONE = Optional.of("https://one.example.org");
  private static final Optional<String> OTHER = Optional.of("https://other.example.org");

  private final PutOff putOff = new PutOff(Duration.ofHours(4), ZoneOffset.UTC);

  private static Card card(String uuid, String... findings) {
    return new Card(
        uuid,
        "Ketamine order: defer. A finding (+1 more)",
        "detail",
        Indicator.WARNING,
        new Card.Source("s", Optional.empty()),
        List.of(),
        Overrides.ASKED,
        List.of(),
        new Card.Basis("defer", List.of("A"), List.of(), "1"),
        Optional.of(new Matter("defer", "ketamine", Set.of(findings))));
  }

  private Indicator shown(Optional<String> client, Card card) {
    return putOff.shown(List.of(card), "p1", client, NOON).get(0).indicator();
  }

  private void later(Optional<String> client, String uuid) {
    putOff.given(
        new CardFeedback(
            uuid, Outcome.OVERRIDDEN, Optional.of(OverrideReasons.PUT_OFF), Instant.EPOCH),
        client,
        NOON);
  }

  @Test
  void theSameIdOfAPatientElsewhereIsAnotherPatient() {
    shown(ONE, card("1", "A applies"));
    later(ONE, "1");

    assertThat(shown(ONE, card("2", "A applies"))).isEqualTo(Indicator.INFO);
    assertThat(shown(OTHER, card("3", "A applies"))).isEqualTo(Indicator.WARNING);
    assertThat(shown(Optional.empty(), card("4", "A applies"))).isEqualTo(Indicator.WARNING);
  }

  @Test
  void feedbackOfOneClientPutsNoCardOfAnotherOff() {
    shown(ONE, card("1", "A applies"));
    later(OTHER, "1");

    assertThat(shown(ONE, card("2", "A applies"))).isEqualTo(Indicator.WARNING);
  }

  @Test
  void whatTellsLessIsCoveredAndWhatTellsMoreIsNot() {
    shown(ONE, card("1", "A applies", "B waits"));
    later(ONE, "1");

    assertThat(shown(ONE, card("2", "A applies"))).isEqualTo(Indicator.INFO);
    assertThat(shown(ONE, card("3", "A applies", "B applies"))).isEqualTo(Indicator.WARNING);
    assertThat(shown(ONE, card("4", "A applies", "C waits"))).isEqualTo(Indicator.WARNING);
  }
}
