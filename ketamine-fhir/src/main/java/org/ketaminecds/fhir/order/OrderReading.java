package org.ketaminecds.fhir.order;

import java.util.List;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.regimen.Regimen;

/**
 * What was read of an order.
 *
 * <p>Where any dose, rate or time of it could not be read, the regimen has no phases and no
 * schedule at all, for half an order is another order; drug and route are kept.
 *
 * @param regimen the regimen
 * @param problems what could not be read; the place of each is a path in the order
 */
public record OrderReading(Regimen regimen, List<Problem> problems) {

  /** Copies the list. */
  public OrderReading {
    problems = List.copyOf(problems);
  }

  /** The number of problems only, so that a log shows no dose of a patient. */
  @Override
  public String toString() {
    return "OrderReading[" + problems.size() + " problems]";
  }
}
