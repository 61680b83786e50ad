package org.ketaminecds.core.regimen;

import java.util.List;
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
   * Data are missing.
   *
   * @param missing the names of the data
   */
  record NotKnown(List<String> missing) implements Derived {}
}
