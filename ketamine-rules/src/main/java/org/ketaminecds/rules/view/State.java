package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.quantity.Quantity;

/** What a case holds about one word of the vocabulary. */
public sealed interface State {

  /** The state in words, for a reader of the answer. */
  String shown();

  /**
   * A finding that is known.
   *
   * @param present whether it is present
   * @param at when that was established
   * @param shown in words
   */
  record Presence(boolean present, Optional<LocalDateTime> at, String shown) implements State {}

  /**
   * A number.
   *
   * @param value exact
   * @param at when it was measured
   * @param shown in words
   */
  record Measured(Quantity value, Optional<LocalDateTime> at, String shown) implements State {}

  /**
   * A number of which only a part is known.
   *
   * @param least as many as there are at least
   * @param most as many as there are at most, if that is known
   * @param missing the names of the data that would tell how many there are
   * @param shown in words
   */
  record AtLeast(Quantity least, Optional<Quantity> most, List<String> missing, String shown)
      implements State {}

  /**
   * Something that this case does not have, such as the bolus of a regimen without a bolus.
   *
   * @param shown why not
   */
  record NoSuch(String shown) implements State {}

  /**
   * A choice that was made.
   *
   * @param value the word chosen
   */
  record Chosen(String value) implements State {
    @Override
    public String shown() {
      return value;
    }
  }

  /**
   * A list of names.
   *
   * @param names names of the vocabulary, each once
   * @param unmapped names that the vocabulary does not have
   * @param others names that it does not have, and that are stated to be none of those it has
   * @param reviewed whether what is not named is absent
   * @param shown in words
   */
  record Listed(
      List<String> names,
      List<String> unmapped,
      List<String> others,
      boolean reviewed,
      String shown)
      implements State {

    /** The list of these names. */
    public static Listed of(
        List<String> names, List<String> unmapped, List<String> others, boolean reviewed) {
      String known = names.isEmpty() ? "none" : String.join(", ", names);
      return new Listed(
          names,
          unmapped,
          others,
          reviewed,
          unmapped.isEmpty() && others.isEmpty()
              ? known
              : known + told("not mapped", unmapped) + told("none of those asked for", others));
    }

    private static String told(String what, List<String> names) {
      return names.isEmpty() ? "" : "; %s: %s".formatted(what, String.join(", ", names));
    }

    /** Whether a name that the list does not hold is absent; an unmapped name might be it. */
    public boolean isComplete() {
      return reviewed && unmapped.isEmpty();
    }
  }

  /**
   * Dated events.
   *
   * @param on when each ended, as far as that is known
   * @param open when the last one ended at the earliest, if it may go on still
   */
  record Happened(List<LocalDateTime> on, Optional<LocalDateTime> open) implements State {
    @Override
    public String shown() {
      return on.size() + " in all" + (open.isPresent() ? ", the last of which may go on" : "");
    }
  }

  /**
   * Not known.
   *
   * @param why why not
   * @param missing the names of the data that are missing
   */
  record Unknown(MissingDatum.Why why, List<String> missing) implements State {
    @Override
    public String shown() {
      return missing.size() == 1
          ? why.label()
          : why.label() + ": needs " + String.join(", ", missing);
    }
  }
}
