package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/** What a scale says when it refuses an input. */
final class Refusals {

  private Refusals() {}

  static List<Problem> of(ThrowingCallable refused) {
    InvalidCaseException refusal = catchThrowableOfType(InvalidCaseException.class, refused);
    if (refusal == null) {
      throw new AssertionError("The input was accepted.");
    }
    return refusal.problems();
  }

  static List<String> places(ThrowingCallable refused) {
    return of(refused).stream().map(Problem::where).toList();
  }
}
