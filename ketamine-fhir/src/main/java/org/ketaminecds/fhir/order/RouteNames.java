package org.ketaminecds.fhir.order;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.regimen.Route;

/** Routes by the words that clinicians write. */
final class RouteNames {

  private static final Map<String, Route> ABBREVIATIONS =
      Map.of(
          "iv", Route.INTRAVENOUS,
          "im", Route.INTRAMUSCULAR,
          "sc", Route.SUBCUTANEOUS,
          "sq", Route.SUBCUTANEOUS,
          "subq", Route.SUBCUTANEOUS,
          "po", Route.ORAL,
          "by mouth", Route.ORAL,
          "sl", Route.SUBLINGUAL,
          "nasal", Route.INTRANASAL);

  /** A run of blanks is looked at once, however long it is. */
  private static final Pattern ROUTE = Pattern.compile("(?<!\\s)\\s++route$");

  /** A vein and how fast, of which only the vein is a route. */
  private static final Pattern INTO_VEIN =
      Pattern.compile(
          "(?:slow |continuous )?(?:iv|intravenous)"
              + "[ ,-]+(?:slow )?(?:push|bolus|piggyback|infusion|drip)|ivpb?");

  /** That it runs for some time. */
  private static final Pattern RUNS = Pattern.compile("(?i)\\b(?:ivpb|piggyback|infusion|drip)\\b");

  /** That it is told how it is given, and not into what alone. */
  private static final Pattern MANNER = Pattern.compile(RUNS + "|\\b(?:ivp|push|bolus)\\b");

  private RouteNames() {}

  /** The route with this name or abbreviation, with or without the word "route". */
  static Optional<Route> find(String written) {
    String folded = ROUTE.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return Stream.of(Route.values())
        .filter(route -> route.label().equals(folded))
        .findFirst()
        .or(() -> Optional.ofNullable(ABBREVIATIONS.get(folded)))
        .or(
            () ->
                INTO_VEIN.matcher(folded).matches()
                    ? Optional.of(Route.INTRAVENOUS)
                    : Optional.empty());
  }

  /** Whether the words say that it runs for some time, such as "IV infusion". */
  static boolean isInfusion(String written) {
    return RUNS.matcher(written).find();
  }

  /** Whether the words say how it is given, such as "IV push". */
  static boolean tellsManner(String written) {
    return MANNER.matcher(written).find();
  }
}
