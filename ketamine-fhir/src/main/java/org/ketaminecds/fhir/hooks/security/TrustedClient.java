package org.ketaminecds.fhir.hooks.security;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A client whose tokens are accepted.
 *
 * @param issuer the value of {@code iss}
 * @param keys its public keys; none is ever fetched
 * @param keySetAddress the value of {@code jku} that its tokens may carry; it is compared and never
 *     called
 */
public record TrustedClient(String issuer, Set<ClientKey> keys, Optional<URI> keySetAddress) {

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if there is no key
   */
  public TrustedClient {
    keys = Set.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "Found no key of %s, wanted one or more.".formatted(issuer));
    }
  }
}
