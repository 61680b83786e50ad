package org.ketaminecds.core.regimen;

import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Quantity;

/** A figure that follows from a regimen and a weight, or the reason why it does not. */
public sealed interface Derived {

  /**
   * The figure.
   *
   * @param value exact
   * @param basis what it was computed from
   */
  record Known(Quantity value, String basis) implements Derived {}

  /**
   * The regimen has nothing of the sort, such as no bolus.
   *
   * @param why in words
   */
  record None(String why) implements Derived {}

  /**
   * Part of the figure: with what is missing it can only be greater.
   *
   * @param least as much as there is at least
   * @param basis what it was computed from
   * @param missing the names of the data
   */
  record AtLeast(Quantity least, String basis, List<String> missing) implements Derived {

    /** Copies the list, so that nobody can change it afterwards. */
    public AtLeast {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Data are missing.
   *
   * @param missing the names of the data
   */
  record NotKnown(List<String> missing) implements Derived {

    /** Copies the list, so that nobody can change it afterwards. */
    public NotKnown {
      missing = List.copyOf(missing);
    }

    /** Every datum that either of two figures lacks, each once. */
    static NotKnown of(Derived left, Derived right) {
      return new NotKnown(
          Stream.of(left, right)
              .filter(NotKnown.class::isInstance)
              .flatMap(figure -> ((NotKnown) figure).missing().stream())
              .distinct()
              .toList());
    }
  }
}
