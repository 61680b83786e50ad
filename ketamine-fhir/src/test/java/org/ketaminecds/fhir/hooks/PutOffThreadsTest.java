package org.ketaminecds.fhir.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.fhir.hooks.card.Card;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Matter;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;

/** What is put off by several threads, over a long time, and by a clock that jumps. */
@Timeout(120)
class PutOffThreadsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");
  private static final Optional<String> CLIENT = Optional.of("https://one.example.org");
  private static final int PATIENTS = 200;

  /** As many cards as are remembered. */
  private static final int MANY = 20_000;

  private final PutOff putOff = new PutOff(Duration.ofHours(4), ZoneOffset.UTC);

  private static Card warning(String uuid) {
    return new Card(
        uuid,
        "Something is missing.",
        "",
        Indicator.WARNING,
        new Card.Source("made up", Optional.empty()),
        List.of(),
        Card.Overrides.ASKED,
        List.of(),
        new Card.Basis("defer", List.of("X-01"), List.of(), "test"),
        Optional.of(new Matter("defer", "ketamine", Set.of("X-01 applies"))));
  }

  private Indicator shown(String uuid, String patient, Instant at) {
    return putOff.shown(List.of(warning(uuid)), patient, CLIENT, at).get(0).indicator();
  }

  private void later(String uuid, Instant at) {
    putOff.given(
        new CardFeedback(
            uuid, CardFeedback.Outcome.OVERRIDDEN, Optional.of(OverrideReasons.PUT_OFF), at),
        CLIENT,
        at);
  }

  @Test
  void nothingThatSeveralThreadsPutOffIsLostAndNothingElseIsQuiet() throws Exception {
    AtOnce.run(
        thread -> {
          for (int number = 0; number < PATIENTS; number++) {
            String patient = thread + "/" + number;
            assertThat(shown("loud " + patient, patient, NOW)).isEqualTo(Indicator.WARNING);
            if (number % 2 == 0) {
              later("loud " + patient, NOW);
            }
          }
        });

    for (int thread = 0; thread < AtOnce.THREADS; thread++) {
      for (int number = 0; number < PATIENTS; number++) {
        String patient = thread + "/" + number;
        assertThat(shown("again " + patient, patient, NOW))
            .as(patient)
            .isEqualTo(number % 2 == 0 ? Indicator.INFO : Indicator.WARNING);
      }
    }
  }

  @Test
  void ofManyCardsTheOldestAreForgottenAndStayLoud() {
    shown("first", "patient", NOW);
    shown("second", "patient", NOW);
    for (int number = 0; number < MANY - 1; number++) {
      shown("other " + number, "others", NOW);
    }

    later("first", NOW);
    assertThat(shown("third", "patient", NOW)).isEqualTo(Indicator.WARNING);
    later("third", NOW);
    assertThat(shown("fourth", "patient", NOW)).isEqualTo(Indicator.INFO);
  }

  @ParameterizedTest
  @CsvSource({"1, INFO", "0, INFO", "-1, WARNING", "-100000000, WARNING"})
  void aClockThatIsSetBackKeepsNoCardQuiet(long seconds, Indicator indicator) {
    shown("loud", "patient", NOW);
    later("loud", NOW);

    assertThat(shown("again", "patient", NOW.plusSeconds(seconds))).isEqualTo(indicator);
  }
}
