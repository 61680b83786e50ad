package org.ketaminecds.authoring.mutation;

/**
 * A change of the guidance that no scenario notices.
 *
 * @param of the id of the recommendation, or of the source if its scope was changed
 * @param change what was changed, in words
 * @param fate what to do about it
 */
public record Survivor(String of, String change, Fate fate) {

  /** What is to be done about a change that no scenario notices. */
  public sealed interface Fate {

    /**
     * A scenario is missing.
     *
     * @param file the path of the file at whose end it goes
     * @param scenario the scenario, ready to paste; it passes now and fails after the change
     */
    record Missing(String file, String scenario) implements Fate {}

    /**
     * Nothing by a scenario: no recommendation changes, but only whether the source covers a case.
     *
     * @param caseFile such a case
     */
    record OnlyCoverage(String caseFile) implements Fate {}

    /** Nothing: it is proved that no patient gets another answer. */
    record Equivalent() implements Fate {}

    /**
     * It is not decided.
     *
     * @param why what stands in the way
     */
    record Undecided(String why) implements Fate {}
  }

  /** What was changed of what. */
  @Override
  public String toString() {
    return of + ": " + change;
  }

  /** Whether no scenario could notice it. */
  public boolean isBeyondScenarios() {
    return isEquivalent() || fate instanceof Fate.OnlyCoverage;
  }

  /** Whether it is proved that the change makes no difference. */
  public boolean isEquivalent() {
    return fate instanceof Fate.Equivalent;
  }
}
