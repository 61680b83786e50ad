package org.ketaminecds.rules.scenario;

import java.util.List;
import org.ketaminecds.core.problem.Problem;

/**
 * What could be read of the scenarios of a guidance.
 *
 * @param readable every scenario that could be read
 * @param problems every fault
 */
public record ScenarioReading(List<Scenario> readable, List<Problem> problems) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public ScenarioReading {
    readable = List.copyOf(readable);
    problems = List.copyOf(problems);
  }
}
