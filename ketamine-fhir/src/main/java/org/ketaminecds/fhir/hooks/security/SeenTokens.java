package org.ketaminecds.fhir.hooks.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the ids of the tokens of one client until they expire, so that none is used twice.
 * Thread-safe.
 */
final class SeenTokens {

  /** How often those that have expired are forgotten. */
  private static final Duration TIDYING = Duration.ofMinutes(1);

  private final Map<String, Instant> expiries = new HashMap<>();
  private final int most;
  private Instant nextTidying = Instant.MIN;

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
    /** There is no room to remember it, so its second use would not be seen. */
    NO_ROOM
  }

  /** Takes note that a token is used. */
  synchronized Use use(String id, Instant expires, Instant now) {
    if (expiries.size() >= most || !now.isBefore(nextTidying)) {
      expiries.values().removeIf(expiry -> !expiry.isAfter(now));
      nextTidying = now.plus(TIDYING);
    }
    Instant known = expiries.get(id);
    if (known != null && known.isAfter(now)) {
      return Use.REPEATED;
    }
    if (known == null && expiries.size() >= most) {
      return Use.NO_ROOM;
    }
    expiries.put(id, expires);
    return Use.FIRST;
  }
}
