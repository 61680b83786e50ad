package org.ketaminecds.rules.guidance;

import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problem;

/** Guidance that cannot be used, with every fault that was found in it; nothing of it is used. */
public final class InvalidGuidanceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** An exception for these problems. */
  public InvalidGuidanceException(List<Problem> problems) {
    super(
        "%s faults in the guidance:%n".formatted(problems.size())
            + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every fault, with file, line and column. */
  public List<Problem> problems() {
    return problems;
  }
}
