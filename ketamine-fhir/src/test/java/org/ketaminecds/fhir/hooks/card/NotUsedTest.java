package org.ketaminecds.fhir.hooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.intake.NotMapped;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

class NotUsedTest {

  private static NotMapped entry(Reason reason, String detail) {
    return new NotMapped("Observation/x", reason, detail);
  }

  @Test
  void everyReasonHasItsPlaceBetweenAContradictionAndAnOlderValue() {
    List<NotMapped> all =
        Arrays.stream(Reason.values()).map(reason -> entry(reason, "a value")).toList();

    assertThat(NotUsed.of(all))
        .hasSize(Reason.values().length)
        .startsWith("a value: contradicted by another resource", "a value: read in part")
        .endsWith("a value: older than the value that is used");
  }

  @Test
  void whatReadsTheSameIsCounted() {
    assertThat(
            NotUsed.of(
                List.of(
                    entry(Reason.OLDER, "weight"),
                    entry(Reason.OLDER, "weight"),
                    entry(Reason.OLDER, "pain score"))))
        .containsExactly(
            "2 x weight: older than the value that is used",
            "pain score: older than the value that is used");
  }

  @Test
  void whatHasNoWordsIsNamedByItsReference() {
    assertThat(NotUsed.of(List.of(entry(Reason.NOT_KNOWN, " "))))
        .containsExactly("Observation/x: not a word that the guidance uses");
  }
}
