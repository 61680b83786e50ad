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
 * @param notRead what the order says beside its numbers, such as a text, with its place; it takes
 *     nothing from the regimen, and may say more than that
 */
public record OrderReading(Regimen regimen, List<Problem> problems, List<String> notRead) {

  /** Copies the lists. */
  public OrderReading {
    problems = List.copyOf(problems);
    notRead = List.copyOf(notRead);
  }

  /** The number of problems only, so that a log shows no dose of a patient. */
  @Override
  public String toString() {
    return "OrderReading[" + problems.size() + " problems]";
  }
}
