package org.ketaminecds.fhir.hooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

class FeedbackReaderTest {

  private static final String CARD = "4e0a3a1e-3283-4575-ab82-028d55fe2719";
  private static final String OURS = "https://cds.example.org/override-reasons";

  private final FeedbackReader reader = new FeedbackReader(OURS);

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

  private FeedbackReader.Reading putOff(String system) {
    return reader.read(
        """
        {"feedback":[{"card":"%s","outcome":"overridden",
          "overrideReason":{"reason":{"code":"put-off"%s}},
          "outcomeTimestamp":"2026-11-26T10:00:00Z"}]}
        """
            .formatted(CARD, system));
  }

  @Test
  void ourOwnReasonIsOursUnderOurSystemAlone() {
    assertThat(putOff(",\"system\":\"" + OURS + "\"").feedback())
        .extracting(CardFeedback::reason)
        .containsExactly(Optional.of("put-off"));
    assertThat(putOff(",\"system\":\"https://ehr.example.org\"").feedback())
        .extracting(CardFeedback::reason)
        .containsExactly(Optional.empty());
  }

  @Test
  void ourOwnReasonWithoutASystemIsRefused() {
    assertThat(putOff("").problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("feedback[0].overrideReason.reason.system");
              assertThat(problem.toString()).contains(OURS);
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
