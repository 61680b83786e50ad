package org.ketaminecds.fhir.hooks;

import java.time.Duration;
import java.time.Instant;

/**
 * How many refusals of a minute are audited: whoever has no token could fill the disk with more.
 * Thread-safe.
 */
final class RefusalLimit {

  /** More than a client at fault makes until somebody looks, and some 20 MB a day at most. */
  static final int MOST = 100;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private Instant since = Instant.MIN;
  private int audited;

  /** Whether one more is audited. */
  synchronized boolean allows(Instant at) {
    if (isAnotherWindow(at)) {
      since = at;
      audited = 0;
    }
    if (audited == MOST) {
      return false;
    }
    audited++;
    return true;
  }

  /** A clock that was set back must not make a minute of an hour. */
  private boolean isAnotherWindow(Instant at) {
    return at.isBefore(since) || !at.isBefore(since.plus(WINDOW));
  }
}
