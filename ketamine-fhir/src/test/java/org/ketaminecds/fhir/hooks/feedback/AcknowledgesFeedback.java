package org.ketaminecds.fhir.hooks.feedback;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/** Another program, that keeps feedback and tells of each once it is kept, until it is killed. */
public final class AcknowledgesFeedback {

  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

  private AcknowledgesFeedback() {}

  /** Keeps it in the file that is named. */
  @SuppressWarnings("InfiniteLoopStatement")
  public static void main(String[] arguments) {
    FileFeedbackStore store = FileFeedbackStore.open(Path.of(arguments[0]));
    for (int card = 0; true; card++) {
      store.given(new CardFeedback(Integer.toString(card), Outcome.ACCEPTED, Optional.empty(), AT));
      System.out.println(card);
    }
  }
}
