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
}
