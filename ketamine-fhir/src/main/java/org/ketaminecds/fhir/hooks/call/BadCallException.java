package org.ketaminecds.fhir.hooks.call;

import java.util.List;
import org.ketaminecds.core.problem.Problem;

/** A call that cannot be read, with what is wrong with it; no value of it is quoted. */
public final class BadCallException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BadCallException(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
