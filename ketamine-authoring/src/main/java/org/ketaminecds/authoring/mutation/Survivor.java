package org.ketaminecds.authoring.mutation;

import org.ketaminecds.rules.mutation.RuleMutant;

/**
 * A change of a recommendation that no scenario notices.
 *
 * @param mutant the change
 * @param fate what to do about it
 */
public record Survivor(RuleMutant mutant, Fate fate) {

  /** What is to be done about a change that no scenario notices. */
  public sealed interface Fate {

    /**
     * A scenario is missing.
     *
     * @param file the path of the file at whose end it goes
     * @param scenario the scenario, ready to paste; it passes now and fails after the change
     */
    record Missing(String file, String scenario) implements Fate {}

    /** Nothing: it is proved that no patient gets another result. */
    record Equivalent() implements Fate {}

    /**
     * It is not decided.
     *
     * @param why what stands in the way
     */
    record Undecided(String why) implements Fate {}
  }

  /** Whether it is proved that the change makes no difference. */
  public boolean isEquivalent() {
    return fate instanceof Fate.Equivalent;
  }
}
