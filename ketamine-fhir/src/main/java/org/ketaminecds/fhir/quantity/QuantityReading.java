package org.ketaminecds.fhir.quantity;

import org.ketaminecds.core.quantity.Quantity;

/** What became of a quantity of a record. */
public sealed interface QuantityReading {

  /**
   * It was read, exactly.
   *
   * @param quantity in the unit that was written if the core knows it, or else in the canonical
   *     unit
   */
  record Read(Quantity quantity) implements QuantityReading {}

  /**
   * It was not read.
   *
   * @param found what is there
   * @param wanted what would be right
   */
  record NotRead(String found, String wanted) implements QuantityReading {}
}
