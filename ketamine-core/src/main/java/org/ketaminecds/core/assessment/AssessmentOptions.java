package org.ketaminecds.core.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.guidance.Verification;

/**
 * How an assessment is to be made.
 *
 * <p>Immutable and thread-safe.
 *
 * @param leastVerification recommendations that are verified less than this are left out, and the
 *     answer says so
 * @param sources the ids of the sources to use, in the order in which the answer shows them; all of
 *     them, in the order of the guidance, if empty
 */
public record AssessmentOptions(Verification leastVerification, Optional<List<String>> sources) {

  private static final AssessmentOptions DEFAULTS =
      new AssessmentOptions(Verification.RECALLED, Optional.empty());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if no source is named, or one twice
   */
  public AssessmentOptions {
    sources = sources.map(List::copyOf);
    sources.ifPresent(
        ids -> {
          if (ids.isEmpty() || new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException(
                "Found the sources %s, wanted at least one, and each once.".formatted(ids));
          }
        });
  }

  /**
   * Every recommendation of every source, verified or not; each answer marks those that are not.
   */
  public static AssessmentOptions defaults() {
    return DEFAULTS;
  }

  /** The same options, but leaving out recommendations that are verified less than this. */
  public AssessmentOptions withLeastVerification(Verification least) {
    return new AssessmentOptions(least, sources);
  }

  /**
   * The same options, but with these sources only, shown in this order.
   *
   * @param ids such as "asra-aapm-asa-2018-chronic"; {@code DecisionSupport.guidelines()} tells
   *     them
   */
  public AssessmentOptions withSources(List<String> ids) {
    return new AssessmentOptions(leastVerification, Optional.of(ids));
  }
}
