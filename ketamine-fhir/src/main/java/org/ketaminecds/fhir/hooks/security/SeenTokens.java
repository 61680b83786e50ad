package org.ketaminecds.fhir.hooks.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Remembers the ids of the tokens of one client until they expire, so that none is used twice. A
 * clock that is set back makes none of them good again. Thread-safe.
 */
final class SeenTokens {

  /** How often those that have expired are forgotten. */
  private static final Duration TIDYING = Duration.ofMinutes(1);

  private final Map<String, Instant> expiries = new HashMap<>();
  private final int most;
  private Instant tidied = Instant.MIN;

  /** The latest expiry of those that were forgotten; the clock may be set back before it. */
  private Instant forgotten = Instant.MIN;

  /**
   * No token so far.
   *
   * @param most how many are remembered at once
   */
  SeenTokens(int most) {
    this.most = most;
  }

  /** Whether a token may be used. */
  enum Use {
    /** It was not seen before, and is remembered from now on. */
    FIRST,
    /** It was seen before. */
    REPEATED,
    /** It may have been seen before: the clock was set back since such tokens were forgotten. */
    PERHAPS_REPEATED,
    /** There is no room to remember it, so its second use would not be seen. */
    NO_ROOM
  }

  /** Takes note that a token is used. */
  synchronized Use use(String id, Instant expires, Instant now) {
    if (expiries.size() >= most || isTidyingDue(now)) {
      tidy(now);
    }
    Instant known = expiries.get(id);
    if (known != null && known.isAfter(now)) {
      return Use.REPEATED;
    }
    if (!expires.isAfter(forgotten)) {
      return Use.PERHAPS_REPEATED;
    }
    if (known == null && expiries.size() >= most) {
      return Use.NO_ROOM;
    }
    expiries.put(id, expires);
    return Use.FIRST;
  }

  /** A clock that was set back must not put it off until the time that it once told. */
  private boolean isTidyingDue(Instant now) {
    return now.isBefore(tidied) || !now.isBefore(tidied.plus(TIDYING));
  }

  private void tidy(Instant now) {
    for (Iterator<Instant> each = expiries.values().iterator(); each.hasNext(); ) {
      Instant expiry = each.next();
      if (!expiry.isAfter(now)) {
        each.remove();
        forgotten = expiry.isAfter(forgotten) ? expiry : forgotten;
      }
    }
    tidied = now;
  }

  /** How many are remembered now. */
  synchronized int remembered() {
    return expiries.size();
  }
}
