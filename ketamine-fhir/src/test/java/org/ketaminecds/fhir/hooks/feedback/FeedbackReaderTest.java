package org.ketaminecds.fhir.hooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

class FeedbackReaderTest {

  private static final String CARD = "4e0a3a1e-3283-4575-ab82-028d55fe2719";
  private static final String OURS = "https://cds.example.org/override-reasons";

  private static final String HL7 =
      "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

  private final FeedbackReader reader = new FeedbackReader(OURS);

  @Test
  void anOverrideKeepsItsReasonAndNoFreeText() {
    FeedbackReader.Reading reading =
        reader.read(
            """
            {"feedback":[{"card":"%s","outcome":"overridden",
              "overrideReason":{"reason":{"code":"cds-not-applicable","system":"%s"},
                "userComment":"Mrs Smith insists"},
              "outcomeTimestamp":"2026-11-26T10:00:00Z"}]}
            """
                .formatted(CARD, HL7));

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"cds-not-applicable\",\"system\":\"https://ehr.example.org\"}",
        "{\"code\":\"cds-not-applicable\"}",
        "{\"code\":\"Mrs-Smith\",\"system\":\"http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes\"}",
        "{\"display\":\"Mrs Smith insists\"}",
        "\"Mrs Smith insists\""
      })
  void aReasonThatNoCardOffersIsAnother(String reason) {
    FeedbackReader.Reading reading = overriddenFor(reason);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.feedback())
        .extracting(CardFeedback::reason)
        .containsExactly(Optional.of("other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", " "})
  void noReasonIsNone(String reason) {
    assertThat(overriddenFor(reason).feedback())
        .extracting(CardFeedback::reason)
        .containsExactly(Optional.empty());
  }

  private FeedbackReader.Reading overriddenFor(String reason) {
    return reader.read(
        """
        {"feedback":[{"card":"%s","outcome":"overridden","overrideReason":{%s},
          "outcomeTimestamp":"2026-11-26T10:00:00Z"}]}
        """
            .formatted(CARD, reason.isBlank() ? "" : "\"reason\":" + reason));
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "1001, 1"})
  void aCallTellsOfAThousandCardsAtMost(int items, int faults) {
    String item =
        "{\"card\":\"%s\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-26T10:00:00Z\"}"
            .formatted(CARD);

    FeedbackReader.Reading reading =
        reader.read(
            "{\"feedback\":[%s]}".formatted(String.join(",", Collections.nCopies(items, item))));

    assertThat(reading.problems()).hasSize(faults);
    assertThat(reading.problems())
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .hasToString(
                        "feedback: found 1001 items; wanted 1000 or fewer, the rest in other"
                            + " calls."));
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
        .containsExactly(Optional.of("other"));
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
