package org.ketaminecds.fhir.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final RefusalLimit limit = new RefusalLimit();

  private int allowedOf(int refusals, Instant at) {
    int allowed = 0;
    for (int i = 0; i < refusals; i++) {
      if (limit.allows(at)) {
        allowed++;
      }
    }
    return allowed;
  }

  @Test
  void aHundredRefusalsOfAMinuteAreAuditedAndThenAHundredOfTheNext() {
    assertThat(allowedOf(101, NOW)).isEqualTo(100);
    assertThat(allowedOf(1, NOW.plusSeconds(59))).isZero();
    assertThat(allowedOf(101, NOW.plusSeconds(60))).isEqualTo(100);
  }

  @Test
  void aClockThatIsSetBackBeginsAnotherMinute() {
    allowedOf(101, NOW);

    assertThat(allowedOf(101, NOW.minusSeconds(3600))).isEqualTo(100);
    assertThat(allowedOf(1, NOW.minusSeconds(3541))).isZero();
    assertThat(allowedOf(101, NOW.minusSeconds(3540))).isEqualTo(100);
  }
}
