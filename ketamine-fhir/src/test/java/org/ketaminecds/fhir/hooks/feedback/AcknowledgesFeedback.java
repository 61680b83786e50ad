package org.ketaminecds.fhir.hooks.feedback;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/**
 * Another program, that keeps feedback and tells of each once it is kept, until it is killed or the
 * disk is full.
 */
public final class AcknowledgesFeedback {

  /** Its exit status where something could not be kept. */
  static final int FULL = 3;

  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

  private AcknowledgesFeedback() {}

  /** Keeps it in the file that is named. */
  public static void main(String[] arguments) {
    FileFeedbackStore store = FileFeedbackStore.open(Path.of(arguments[0]));
    try {
      for (int card = 0; true; card++) {
        store.given(
            List.of(
                new CardFeedback(Integer.toString(card), Outcome.ACCEPTED, Optional.empty(), AT)));
        System.out.println(card);
      }
    } catch (UncheckedIOException full) {
      System.exit(FULL);
    }
  }

  /** The command of such a program, in a Java of the same version. */
  static List<String> command(Path file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        AcknowledgesFeedback.class.getName(),
        file.toString());
  }
}
