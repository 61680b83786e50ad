package org.ketaminecds.fhir.hooks.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.hooks.security.SeenTokens.Use;

class SeenTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final SeenTokens seen = new SeenTokens(2);

  @Test
  void aTokenIsUsedOnceUntilItExpires() {
    assertThat(seen.use("a", NOW.plusSeconds(60), NOW)).isEqualTo(Use.FIRST);
    assertThat(seen.use("a", NOW.plusSeconds(60), NOW.plusSeconds(59))).isEqualTo(Use.REPEATED);
    assertThat(seen.use("a", NOW.plusSeconds(99), NOW.plusSeconds(60))).isEqualTo(Use.FIRST);
  }

  @Test
  void whereThereIsNoRoomNothingNewIsUsedUntilSomethingExpires() {
    seen.use("a", NOW.plusSeconds(60), NOW);
    seen.use("b", NOW.plusSeconds(90), NOW);

    assertThat(seen.use("c", NOW.plusSeconds(99), NOW)).isEqualTo(Use.NO_ROOM);
    assertThat(seen.use("a", NOW.plusSeconds(60), NOW)).isEqualTo(Use.REPEATED);
    assertThat(seen.use("c", NOW.plusSeconds(99), NOW.plusSeconds(60))).isEqualTo(Use.FIRST);
    assertThat(seen.use("b", NOW.plusSeconds(90), NOW.plusSeconds(60))).isEqualTo(Use.REPEATED);
  }

  @Test
  void aClockThatIsSetBackMakesNoTokenGoodAgain() {
    assertThat(seen.use("a", NOW.plusSeconds(60), NOW)).isEqualTo(Use.FIRST);
    assertThat(seen.use("b", NOW.plusSeconds(900), NOW.plusSeconds(61))).isEqualTo(Use.FIRST);

    assertThat(seen.use("a", NOW.plusSeconds(60), NOW.plusSeconds(59)))
        .isEqualTo(Use.PERHAPS_REPEATED);
    assertThat(seen.use("b", NOW.plusSeconds(900), NOW.minusSeconds(3600))).isEqualTo(Use.REPEATED);
  }

  @Test
  void aTokenThatExpiresAfterAllThatAreForgottenIsTakenWhereverTheClockStands() {
    seen.use("a", NOW.plusSeconds(60), NOW);
    seen.use("b", NOW.plusSeconds(300), NOW.plusSeconds(61));

    assertThat(seen.use("c", NOW.plusSeconds(61), NOW.minusSeconds(1))).isEqualTo(Use.FIRST);
  }

  @Test
  void whatHasExpiredIsForgottenWithinAMinuteAfterAClockWasAheadForAMomentToo() {
    SeenTokens many = new SeenTokens(100);
    many.use("a", NOW.plusSeconds(60), NOW);
    many.use("ahead", NOW.plusSeconds(90_000), NOW.plusSeconds(86_400));
    many.use("b", NOW.plusSeconds(120), NOW.plusSeconds(1));
    many.use("c", NOW.plusSeconds(240), NOW.plusSeconds(121));

    assertThat(many.remembered()).isEqualTo(2);
  }
}
