package org.ketaminecds.core.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case that cannot be assessed, with every fault that was found in it; nothing of it was
 * assessed.
 *
 * <p>The message quotes the input and may hold patient data.
 */
public final class InvalidCaseException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<Problem> problems;

  /**
   * An exception for these problems.
   *
   * @throws IllegalArgumentException if there is none
   */
  public InvalidCaseException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("An invalid case must name at least one problem.");
    }
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /** Every fault, in the order of the case; none after Java serialization, only the message. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
