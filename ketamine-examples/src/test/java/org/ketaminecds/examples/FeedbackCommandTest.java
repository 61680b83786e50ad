package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;
import org.ketaminecds.fhir.hooks.feedback.CardShown;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;

/** What a site sees of the warnings that its clinicians set aside. */
class FeedbackCommandTest {

  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("feedback.jsonl");
  }

  private static void fill(FileFeedbackStore store) {
    for (String card : List.of("a", "b", "c")) {
      store.shown(new CardShown(card, AT, List.of("CP18-CI-01", "CP18-TEST-03")));
    }
    store.shown(new CardShown("d", AT, List.of("CP18-TEST-03")));
    store.given(List.of(new CardFeedback("a", Outcome.OVERRIDDEN, Optional.of("put-off"), AT)));
    store.given(
        List.of(new CardFeedback("b", Outcome.OVERRIDDEN, Optional.of("cds-not-applicable"), AT)));
    store.given(List.of(new CardFeedback("d", Outcome.ACCEPTED, Optional.empty(), AT)));
  }

  @Test
  void what_was_set_aside_most_often_comes_first_while_a_service_writes_the_file()
      throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      fill(store);

      Run run = Run.of("feedback", file().toString());

      assertThat(run.status()).isZero();
      assertThat(run.output().lines())
          .containsExactly(
              "recommendation    cards  accepted  set aside  reasons",
              "CP18-CI-01            3         0   2 (67 %)  cds-not-applicable 1, put-off 1",
              "CP18-TEST-03          4         1   2 (50 %)  cds-not-applicable 1, put-off 1");
    }
  }

  @Test
  void a_program_reads_it_as_json() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      fill(store);
    }

    assertThat(Run.of("feedback", file().toString(), "--format", "json").output())
        .contains("\"id\" : \"CP18-CI-01\"")
        .contains("\"overridden\" : 2")
        .contains("\"put-off\" : 1");
  }

  @Test
  void half_a_line_at_the_end_is_passed_over_and_left_there() throws IOException {
    try (FileFeedbackStore store = FileFeedbackStore.open(file())) {
      fill(store);
    }
    String torn = Files.readString(file()) + "{\"card\":";
    Files.writeString(file(), torn);

    assertThat(Run.of("feedback", file().toString()).status()).isZero();
    assertThat(Files.readString(file())).isEqualTo(torn);
  }

  @Test
  void a_file_without_cards_says_so() throws IOException {
    Files.createFile(file());

    assertThat(Run.of("feedback", file().toString()).output())
        .isEqualToIgnoringNewLines("No card was shown yet.");
  }

  @Test
  void a_file_that_is_none_is_named() throws IOException {
    assertThat(Run.of("feedback", file().toString()).errors())
        .contains("feedback.jsonl: found no file that can be read; wanted a file of feedback.");
    Files.writeString(file(), "a letter\n");

    Run run = Run.of("feedback", file().toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).contains("feedback.jsonl:1: found a line that is no event");
  }
}
