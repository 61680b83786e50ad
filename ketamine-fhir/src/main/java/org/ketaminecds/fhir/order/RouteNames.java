package org.ketaminecds.fhir.order;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.regimen.Route;

/** Routes by the words that clinicians write. */
final class RouteNames {

  private static final Map<String, Route> ABBREVIATIONS =
      Map.of(
          "iv", Route.INTRAVENOUS,
          "im", Route.INTRAMUSCULAR,
          "sc", Route.SUBCUTANEOUS,
          "po", Route.ORAL,
          "by mouth", Route.ORAL,
          "sl", Route.SUBLINGUAL,
          "nasal", Route.INTRANASAL);

  private RouteNames() {}

  /** The route with this name or abbreviation, with or without the word "route". */
  static Optional<Route> find(String written) {
    String folded = written.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s+route$", "");
    return Stream.of(Route.values())
        .filter(route -> route.label().equals(folded))
        .findFirst()
        .or(() -> Optional.ofNullable(ABBREVIATIONS.get(folded)));
  }
}
