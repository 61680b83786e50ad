package org.ketaminecds.fhir.hooks.http;

import java.util.Map;
import java.util.Set;

/**
 * Which browser clients on other origins may call.
 *
 * @param origins such as "https://sandbox.example.org"; none by default
 */
public record Cors(Set<String> origins) {

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
                    "Access-Control-Expose-Headers", "Content-Type",
                    "Vary", "Origin"))
        .orElse(Map.of("Vary", "Origin"));
  }
}
