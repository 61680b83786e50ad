package org.ketaminecds.fhir.hooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

class FeedbackReaderTest {

  private static final String CARD = "4e0a3a1e-3283-4575-ab82-028d55fe2719";

  private final FeedbackReader reader = new FeedbackReader();

  @Test
  void anOverrideKeepsItsReasonAndNoFreeText() {
    FeedbackReader.Reading reading =
        reader.read(
            """
            {"feedback":[{"card":"%s","outcome":"overridden",
              "overrideReason":{"reason":{"code":"cds-not-applicable","system":"x"},
                "userComment":"Mrs Smith insists"},
              "outcomeTimestamp":"2026-11-26T10:00:00Z"}]}
            """
                .formatted(CARD));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.feedback())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).isEqualTo(Outcome.OVERRIDDEN);
              assertThat(one.reason()).contains("cds-not-applicable");
              assertThat(one.toString()).doesNotContain("Smith");
            });
  }

  @Test
  void whatIsAcceptedNamesASuggestion() {
    assertThat(
            reader
                .read(
                    "{\"feedback\":[{\"card\":\"%s\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-11-26T10:00:00Z\"}]}"
                        .formatted(CARD))
                .problems())
        .extracting(Problem::where)
        .containsExactly("feedback[0].acceptedSuggestions");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(reader.read("{\"feedback\":[{\"card\":\"x\",\"outcome\":\"liked\"}]}").problems())
        .extracting(Problem::where)
        .containsExactly("feedback[0].card", "feedback[0].outcome", "feedback[0].outcomeTimestamp");
    assertThat(reader.read("nonsense").problems()).hasSize(1);
    assertThat(reader.read("{}").problems()).hasSize(1);
  }
}
