package org.ketaminecds.core.observe;

/**
 * Is told of each assessment, such as for metrics.
 *
 * <p>Called on the thread that assesses, before the answer is returned, so it should be quick.
 * Implementations are thread-safe. What it throws is logged and changes no answer.
 */
@FunctionalInterface
public interface AssessmentListener {

  /** An assessment has come to its end. */
  void assessed(AssessmentEvent event);
}
