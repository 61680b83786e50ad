package org.ketaminecds.authoring.mutation;

import java.util.List;

/**
 * What came of changing each recommendation in a single respect.
 *
 * @param tried how many changes were tried
 * @param survivors those that no scenario notices, in the order of the recommendations
 */
public record MutationReport(int tried, List<Survivor> survivors) {

  /** Copies the list, so that nobody can change it afterwards. */
  public MutationReport {
    survivors = List.copyOf(survivors);
  }

  /** Whether every change is noticed that a scenario can notice. */
  public boolean isClean() {
    return survivors.stream().allMatch(Survivor::isBeyondScenarios);
  }
}
