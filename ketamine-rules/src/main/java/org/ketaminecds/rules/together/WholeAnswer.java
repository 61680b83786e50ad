package org.ketaminecds.rules.together;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.text.Position;

/**
 * An example of a whole answer.
 *
 * @param name what it shows
 * @param given the case
 * @param expected what the answer says
 * @param position where it stands
 */
public record WholeAnswer(
    String name, ClinicalCase given, WholeExpectation expected, Position position) {

  /**
   * An example that did not come out as expected.
   *
   * @param answer the example
   * @param differences each with what was expected and what came out
   */
  public record Failure(WholeAnswer answer, List<String> differences) {

    /** Copies the list, so that nobody can change it afterwards. */
    public Failure {
      differences = List.copyOf(differences);
    }
  }

  /** What is other than expected; empty if nothing is. */
  public Optional<Failure> failure(DecisionSupport support) {
    List<String> differences;
    try {
      differences = expected.differences(support.assess(given));
    } catch (InvalidCaseException invalid) {
      differences = List.of("expected an answer, got an invalid case: " + invalid.getMessage());
    }
    return differences.isEmpty() ? Optional.empty() : Optional.of(new Failure(this, differences));
  }
}
