package org.ketaminecds.fhir.hooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When a call came.
 *
 * @param at the time of day
 * @param nanos the same on a clock that nobody sets, by which it is measured how long an answer
 *     took
 */
record Arrival(Instant at, long nanos) {

  static Arrival at(InstantSource clock) {
    return new Arrival(clock.instant(), System.nanoTime());
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
