package org.ketaminecds.rules.reload;

import java.time.Duration;

/** Says when to look again; a test or a scheduler of the embedder can take its place. */
@FunctionalInterface
public interface Ticker {

  /**
   * Returns when it is time to look.
   *
   * @throws InterruptedException if the watch is being closed
   */
  void awaitNext() throws InterruptedException;

  /**
   * Ticks with a pause of this length.
   *
   * @throws IllegalArgumentException if the pause is not at least one millisecond
   */
  static Ticker every(Duration pause) {
    long milliseconds = pause.toMillis();
    if (milliseconds < 1) {
      throw new IllegalArgumentException(
          "Found a pause of %s, wanted 1 ms or more.".formatted(pause));
    }
    return () -> Thread.sleep(milliseconds);
  }
}
