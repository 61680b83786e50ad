package org.ketaminecds.fhir.hooks.http;

import java.util.Map;
import java.util.Set;

/**
 * Which browser clients on other origins may call.
 *
 * @param origins such as "https://sandbox.example.org"; none by default
 */
public record Cors(Set<String> origins) {

  /** Else a browser asks before each call; a list that is changed counts ten minutes later. */
  private static final String SECONDS_WITHOUT_ASKING_AGAIN = "600";

  /** Copies the set. */
  public Cors {
    origins = Set.copyOf(origins);
  }

  /** The headers for a request from this origin; none if it is not on the list. */
  public Map<String, String> headers(HookRequest request) {
    return request
        .header("Origin")
        .filter(origins::contains)
        .map(
            origin ->
                Map.of(
                    "Access-Control-Allow-Origin", origin,
                    "Access-Control-Allow-Methods", "GET, POST, OPTIONS",
                    "Access-Control-Allow-Headers", "Authorization, Content-Type",
                    "Access-Control-Expose-Headers", "Content-Type, Retry-After",
                    "Access-Control-Max-Age", SECONDS_WITHOUT_ASKING_AGAIN,
                    "Vary", "Origin"))
        .orElse(Map.of("Vary", "Origin"));
  }
}
