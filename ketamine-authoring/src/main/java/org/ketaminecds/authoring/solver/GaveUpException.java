package org.ketaminecds.authoring.solver;

/** The solver was stopped, since a question took too long; it answers nothing any more. */
final class GaveUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GaveUpException(InterruptedException stopped) {
    super("The solver took too long.", stopped);
  }
}
