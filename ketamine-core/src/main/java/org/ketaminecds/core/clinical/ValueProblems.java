package org.ketaminecds.core.clinical;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;

/** Notes what is wrong with single values of a case. */
record ValueProblems(LocalDateTime asOf, Problems problems) {

  void add(Problem problem) {
    problems.add(problem);
  }

  /** Whether a quantity is of the kind that is wanted; if it is not, a problem is noted. */
  boolean dimension(String path, Quantity quantity, Dimension wanted) {
    if (quantity.dimension() == wanted) {
      return true;
    }
    problems.add(
        Problem.of(
            path,
            "%s, %s".formatted(quantity, quantity.dimension().phrase()),
            "%s in %s".formatted(wanted.phrase(), wanted.canonicalUnit().symbol())));
    return false;
  }

  void positiveTime(String path, Quantity time) {
    if (dimension(path, time, Dimension.DURATION) && !time.isPositive()) {
      problems.add(Problem.of(path, time.toString(), "more than nothing"));
    }
  }

  void between(String path, Quantity value, Quantity least, Quantity most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      problems.add(Problem.of(path, value.toString(), "%s to %s".formatted(least, most)));
    }
  }

  void notAfterAsOf(String path, Optional<LocalDateTime> time) {
    time.filter(at -> at.isAfter(asOf))
        .ifPresent(at -> problems.add(afterAsOf(path, at.toString())));
  }

  Problem afterAsOf(String path, String found) {
    return Problem.of(path, found, "a time that is not after asOf, " + asOf);
  }
}
