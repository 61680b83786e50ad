package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.MissingDatum.Why;

/** What the oracle knows about one word of the vocabulary, or one list of the case. */
sealed interface Fact {

  /** Whether a finding is so. */
  record Stated(boolean so, Optional<LocalDateTime> at) implements Fact {}

  /** A number in the canonical unit of its dimension; or more, if not all is known. */
  record Number(Fraction value, boolean orMore, Optional<LocalDateTime> at, List<String> needs)
      implements Fact {

    Number(Fraction value, boolean orMore, Optional<LocalDateTime> at) {
      this(value, orMore, at, List.of());
    }

    static Number of(Fraction value) {
      return new Number(value, false, Optional.empty());
    }
  }

  /** A number that is known to lie between two others, each counted with it. */
  record Range(Fraction least, Fraction most, List<String> needs) implements Fact {}

  /** There is no such thing in this case. */
  record Nothing() implements Fact {}

  /** A choice. */
  record Picked(String value) implements Fact {}

  /** A list; complete if a name that is not in it is absent; strange if it holds an unknown one. */
  record Names(Set<String> names, boolean complete, boolean strange) implements Fact {}

  /** When something happened; the last of it perhaps later. */
  record Dates(List<LocalDateTime> dates, Optional<LocalDateTime> perhapsLater) implements Fact {}

  /** Not known. */
  record Missing(Why why, List<String> needs) implements Fact {

    static Missing notRecorded(String... needs) {
      return new Missing(Why.NOT_RECORDED, List.of(needs));
    }

    /** What these lack between them. */
    static Missing of(List<? extends Fact> facts) {
      List<String> needs = new ArrayList<>();
      for (Fact fact : facts) {
        if (fact instanceof Missing missing) {
          missing.needs.stream().filter(name -> !needs.contains(name)).forEach(needs::add);
        }
      }
      return new Missing(Why.NOT_RECORDED, needs);
    }
  }
}
