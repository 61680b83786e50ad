package org.ketaminecds.fhir.hooks;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done beside an answer, such as keeping a record of it: where it fails, the
 * answer is given all the same, and the trouble is told until it works again. Thread-safe.
 */
final class Beside {

  private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

  private final String name;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * Something that works so far.
   *
   * @param name what does not happen if it fails, such as "feedback is not kept"
   */
  Beside(String name) {
    this.name = name;
  }

  /**
   * Whether it did not fail.
   *
   * @param action tells whether there was anything to do; if not, a trouble goes on
   */
  boolean attempt(BooleanSupplier action) {
    try {
      if (action.getAsBoolean()) {
        trouble = Optional.empty();
      }
      return true;
    } catch (RuntimeException failed) {
      String told = name + ": " + reason(failed);
      if (!trouble.equals(Optional.of(told))) {
        LOG.error("{}", told);
      }
      trouble = Optional.of(told);
      return false;
    }
  }

  /** A disk says what is wrong with it; what others say could quote the patient's record. */
  private static String reason(RuntimeException failed) {
    return failed instanceof UncheckedIOException
        ? String.valueOf(failed.getCause())
        : failed.getClass().getName();
  }

  /** What was wrong the last time; empty if it worked. */
  Optional<String> trouble() {
    return trouble;
  }
}
