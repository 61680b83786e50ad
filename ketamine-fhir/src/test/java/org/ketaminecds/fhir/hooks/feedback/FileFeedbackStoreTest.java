package org.ketaminecds.fhir.hooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.fhir.hooks.AtOnce;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport.Tally;

class FileFeedbackStoreTest {

  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("feedback.jsonl");
  }

  private static CardFeedback overridden(String card) {
    return new CardFeedback(card, Outcome.OVERRIDDEN, Optional.of("cds-not-applicable"), AT);
  }

  @Test
  void whatBecameOfCardsIsCountedForEachRecommendationAndOutlivesTheProgram() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.shown(new CardShown("a", AT, List.of("R1", "R2")));
      store.shown(new CardShown("b", AT, List.of("R1")));
      store.given(List.of(overridden("a")));
      store.given(List.of(new CardFeedback("b", Outcome.ACCEPTED, Optional.empty(), AT)));
    }

    try (FileFeedbackStore again = FileFeedbackStore.open(file())) {
      assertThat(again.report().byRecommendation())
          .containsEntry("R1", new Tally(2, 1, 1, Map.of("cds-not-applicable", 1)))
          .containsEntry("R2", new Tally(1, 0, 1, Map.of("cds-not-applicable", 1)));
    }
  }

  @Test
  void theSameFeedbackTwiceCountsOnceAndAChangedMindReplacesTheFirst() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      assertThat(store.shown(new CardShown("a", AT, List.of("R1")))).isTrue();
      assertThat(store.shown(new CardShown("a", AT, List.of("R1")))).isFalse();
      assertThat(store.given(List.of(overridden("a")))).isTrue();
      assertThat(store.given(List.of(overridden("a")))).isFalse();
      assertThat(store.report().byRecommendation().get("R1").overridden()).isEqualTo(1);

      store.given(
          List.of(new CardFeedback("a", Outcome.ACCEPTED, Optional.empty(), AT.plusSeconds(9))));

      assertThat(store.report().byRecommendation())
          .containsEntry("R1", new Tally(1, 1, 0, Map.of()));
    }
  }

  @Test
  void feedbackIsNotTakenWhereItsFileWasRemovedNorSaidToBeKnownFromIt() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.shown(new CardShown("a", AT, List.of("R1")));
      store.shown(new CardShown("b", AT, List.of("R1")));
      store.given(List.of(overridden("a")));
      Files.delete(file());

      assertThatThrownBy(() -> store.given(List.of(overridden("b"))))
          .isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> store.given(List.of(overridden("a"))))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(store.report().byRecommendation())
          .containsEntry("R1", new Tally(2, 0, 1, Map.of("cds-not-applicable", 1)));
    }
  }

  @Test
  void aLineThatACrashCutOffIsDroppedAndTheNextIsWhole() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.shown(new CardShown("a", AT, List.of("R1")));
    }
    Files.writeString(file(), "{\"card\":\"b\",\"at\":\"2026", StandardOpenOption.APPEND);

    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.shown(new CardShown("c", AT, List.of("R1")));
    }

    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      assertThat(store.report().byRecommendation().get("R1").shown()).isEqualTo(2);
    }
  }

  @Test
  void aFileOfSomethingElseIsRefusedAtItsLine() throws IOException {
    Files.writeString(file(), "something else\n");

    assertThatThrownBy(() -> FileFeedbackStore.open(file()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feedback.jsonl:1");
    assertThat(file()).hasContent("something else\n");
  }

  @Test
  void aFileOfSettingsInOneLineIsRefusedAndLeftAsItIs() throws IOException {
    Files.writeString(file(), "{\"port\": 18080}");

    assertThatThrownBy(() -> FileFeedbackStore.open(file()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feedback.jsonl: found an end that is no line");
    assertThat(Files.readString(file())).isEqualTo("{\"port\": 18080}");
  }

  @Test
  void whatBecameOfOldCardsIsSettledAndStaysCounted() {
    Ledger ledger = new Ledger();
    ledger.add(new CardShown("first", AT, List.of("R1")));
    ledger.add(overridden("first"));
    for (int i = 0; i < Ledger.MOST_OPEN; i++) {
      ledger.add(new CardShown("card " + i, AT, List.of("R1")));
    }
    ledger.add(new CardFeedback("first", Outcome.ACCEPTED, Optional.empty(), AT));

    assertThat(ledger.report().byRecommendation())
        .containsEntry(
            "R1", new Tally(Ledger.MOST_OPEN + 1, 0, 1, Map.of("cds-not-applicable", 1)));
  }

  @Test
  void ofSeveralAboutOneCardInACallTheLastCountsAndTheRestIsKeptOnce() throws IOException {
    CardFeedback accepted =
        new CardFeedback("a", Outcome.ACCEPTED, Optional.empty(), AT.plusSeconds(9));
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.shown(new CardShown("a", AT, List.of("R1")));
      store.shown(new CardShown("b", AT, List.of("R1")));

      assertThat(store.given(List.of(overridden("a"), overridden("b"), accepted))).isTrue();
      assertThat(store.given(List.of(overridden("b"), accepted))).isFalse();
      assertThat(store.given(List.of(overridden("a"), accepted))).isFalse();

      assertThat(store.report().byRecommendation())
          .containsEntry("R1", new Tally(2, 1, 1, Map.of("cds-not-applicable", 1)));
    }
    assertThat(Files.readAllLines(file())).hasSize(4);
  }

  @Test
  void aReasonThatNoCardOffersIsCountedAsAnotherAndItsCodeIsNowhere() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.shown(new CardShown("a", AT, List.of("R1")));
      store.given(List.of(new CardFeedback("a", Outcome.OVERRIDDEN, Optional.of("Mrs-Smith"), AT)));

      assertThat(store.report().byRecommendation())
          .containsEntry("R1", new Tally(1, 0, 1, Map.of("other", 1)));
    }
    assertThat(Files.readString(file())).doesNotContain("Smith");
  }

  @Test
  void aReasonInAFileThatNoCardOffersIsCountedAsAnother() throws IOException {
    Files.writeString(
        file(),
        """
        {"card":"a","at":"2026-11-26T10:00:00Z","recommendations":["R1"]}
        {"card":"a","at":"2026-11-26T10:00:00Z","outcome":"OVERRIDDEN","reason":"local-reason"}
        """);

    assertThat(FileFeedbackStore.reportOf(file()).byRecommendation())
        .containsEntry("R1", new Tally(1, 0, 1, Map.of("other", 1)));
  }

  @Test
  void feedbackOnACardThatWasNeverShownCountsForNothing() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      store.given(List.of(overridden("never")));

      assertThat(store.report().byRecommendation()).isEmpty();
    }
  }

  @Test
  void severalThreadsLoseNeitherACardNorFeedbackOnIt() throws Exception {
    int each = 25;
    Tally all = new Tally(8 * each, 0, 8 * each, Map.of("cds-not-applicable", 8 * each));
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      AtOnce.run(
          thread -> {
            for (int number = 0; number < each; number++) {
              String card = thread + "/" + number;
              store.shown(new CardShown(card, AT, List.of("R1")));
              store.given(List.of(overridden(card)));
              store.shown(new CardShown("shared " + number, AT, List.of("R2")));
            }
          });
      assertThat(store.report().byRecommendation())
          .containsEntry("R1", all)
          .containsEntry("R2", new Tally(each, 0, 0, Map.of()));
    }

    assertThat(FileFeedbackStore.reportOf(file()).byRecommendation())
        .containsEntry("R1", all)
        .containsEntry("R2", new Tally(each, 0, 0, Map.of()));
  }
}
