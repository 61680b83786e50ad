package org.ketaminecds.rules.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.Term;

/** Picks at random. */
final class Pick {

  private Pick() {}

  static <T> T from(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  static boolean once(Random random, int times) {
    return random.nextInt(times) == 0;
  }

  /** The same amount in one of the units of its dimension. */
  static Quantity unit(Random random, Quantity quantity) {
    List<Unit> units =
        List.of(Unit.values()).stream()
            .filter(unit -> unit.dimension() == quantity.dimension())
            .toList();
    return quantity.in(from(random, units));
  }

  /** One of the names of a term, sometimes in capitals. */
  static String name(Random random, Term term) {
    String name =
        term.synonyms().isEmpty() || !once(random, 4) ? term.name() : from(random, term.synonyms());
    return once(random, 10) ? name.toUpperCase(Locale.ROOT) : name;
  }
}
