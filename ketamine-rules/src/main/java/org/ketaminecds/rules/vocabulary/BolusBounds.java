package org.ketaminecds.rules.vocabulary;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Route;

/**
 * What is taken as an entry error in a bolus, which depends on where it goes: of what is swallowed,
 * sprayed or put on the skin less arrives (PK-32), and a muscle is given more by the label
 * (FDA-16). The bounds of the vocabulary are those of a vein, and hold wherever a route is not
 * stated or may not be given more than a vein.
 */
public final class BolusBounds {

  /** Routes by which more is given than into a vein. */
  public static final Set<Route> WIDER =
      Set.copyOf(
          EnumSet.of(
              Route.INTRAMUSCULAR, Route.ORAL, Route.SUBLINGUAL, Route.INTRANASAL, Route.TOPICAL));

  private static final String HIGHEST =
      "ten times 13 mg/kg, the highest dose by any route that is cited (FDA-16)";

  private static final Map<String, Word.Refusal> WIDE =
      Map.of(
          DerivedWords.BOLUS_DOSE,
          refusal(Quantity.of(130, Unit.MILLIGRAM_PER_KILOGRAM), "local policy: " + HIGHEST),
          DerivedWords.ABSOLUTE_BOLUS_DOSE,
          refusal(
              Quantity.of(19_500, Unit.MILLIGRAM),
              "local policy: %s, at 150 kg".formatted(HIGHEST)));

  private BolusBounds() {}

  private static Word.Refusal refusal(Quantity from, String basis) {
    return new Word.Refusal(Optional.empty(), Optional.of(from), basis);
  }

  /** What is refused of a figure where a dose goes by one of the {@link #WIDER} routes. */
  public static Optional<Word.Refusal> wide(Word word) {
    return Optional.ofNullable(WIDE.get(word.name())).or(word::refusal);
  }

  /** What is refused of a figure where a dose goes by this route, if that is stated. */
  public static Optional<Word.Refusal> of(Word word, Optional<Route> route) {
    return route.filter(WIDER::contains).isPresent() ? wide(word) : word.refusal();
  }
}
