package org.ketaminecds.core.clinical;

import java.util.Locale;
import java.util.Set;

/**
 * The country whose law and societies govern the treatment.
 *
 * @param code an ISO 3166-1 alpha-2 code, such as "US"
 */
public record Jurisdiction(String code) {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is no ISO 3166-1 alpha-2 code
   */
  public Jurisdiction {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException(
          "Found jurisdiction \"%s\", wanted an ISO 3166-1 code such as US.%s"
              .formatted(code, maybe(code)));
    }
  }

  private static String maybe(String code) {
    String capitals = code.strip().toUpperCase(Locale.ROOT);
    if (capitals.equals("UK")) {
      return " Maybe GB.";
    }
    return CODES.contains(capitals) ? " Maybe " + capitals + "." : "";
  }
}
