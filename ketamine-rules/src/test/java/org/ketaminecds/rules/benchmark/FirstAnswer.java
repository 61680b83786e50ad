package org.ketaminecds.rules.benchmark;

import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.fixture.TypicalCase;

/** Loads the library and gives one answer, to measure a cold start. */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** Answers and ends. */
  public static void main(String[] arguments) {
    if (DecisionSupport.load()
        .assess(TypicalCase.complete("1 mg/kg/h").build())
        .results()
        .isEmpty()) {
      throw new IllegalStateException("There is no answer.");
    }
  }
}
