package org.ketaminecds.fhir.hooks.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers the ids of tokens until they expire, so that none is used twice. Thread-safe. */
final class SeenTokens {

  /** How often those that have expired are forgotten. */
  private static final Duration TIDYING = Duration.ofMinutes(1);

  private final Map<String, Instant> expiries = new HashMap<>();
  private final int most;
  private Instant nextTidying = Instant.MIN;

  SeenTokens(int most) {
    this.most = most;
  }

  /** Whether this id was not seen before; it is remembered. No if there is no room for more. */
  synchronized boolean isNew(String issuer, String id, Instant expires, Instant now) {
    if (expiries.size() >= most || !now.isBefore(nextTidying)) {
      expiries.values().removeIf(expiry -> !expiry.isAfter(now));
      nextTidying = now.plus(TIDYING);
    }
    String key = issuer + " " + id;
    Instant known = expiries.get(key);
    if ((known != null && known.isAfter(now)) || (known == null && expiries.size() >= most)) {
      return false;
    }
    expiries.put(key, expires);
    return true;
  }
}
