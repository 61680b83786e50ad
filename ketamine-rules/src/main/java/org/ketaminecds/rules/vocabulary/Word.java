package org.ketaminecds.rules.vocabulary;

import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.vocabulary.Term;

/**
 * A term with what the rules need to know of it.
 *
 * @param index its place in the lexicon, by which a case view finds its state
 * @param term the term
 * @param step the smallest step in which clinicians write it
 * @param freshFor the age beyond which a dated value is stale
 * @param refusal values that are refused as probable entry errors
 * @param presupposes the name of the finding without which this one cannot be present
 */
public record Word(
    int index,
    Term term,
    Optional<Quantity> step,
    Optional<Quantity> freshFor,
    Optional<Refusal> refusal,
    Optional<String> presupposes) {

  /** The name used in answers. */
  public String name() {
    return term.name();
  }

  /**
   * Values that are possible, but more likely a slip of the keyboard.
   *
   * @param below values less than this are refused
   * @param from values of this and more are refused
   * @param basis the figure behind it, with its source
   */
  public record Refusal(Optional<Quantity> below, Optional<Quantity> from, String basis) {

    /** Whether a value is refused. */
    public boolean refuses(Quantity value) {
      return below.filter(least -> value.compareTo(least) < 0).isPresent()
          || from.filter(most -> value.compareTo(most) >= 0).isPresent();
    }

    /** What would be accepted, in words. */
    public String accepted() {
      String floor = below.map(least -> least + " or more").orElse("");
      String ceiling = from.map(most -> "less than " + most).orElse("");
      return floor.isEmpty() || ceiling.isEmpty() ? floor + ceiling : floor + " and " + ceiling;
    }
  }
}
