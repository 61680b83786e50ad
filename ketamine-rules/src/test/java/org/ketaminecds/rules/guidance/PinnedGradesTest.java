package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Severity;

/**
 * What the consensus of 2018 advises, how it grades it and how far we have checked it stands in a
 * table that was written from the fact file by hand, and not out of the guidance.
 */
class PinnedGradesTest {

  private static final String CONSENSUS = "asra-aapm-asa-2018-chronic";

  @Test
  void every_recommendation_is_graded_and_marked_as_its_row_of_the_pinned_table_says()
      throws IOException {
    assertThat(loaded(CONSENSUS::equals)).containsExactlyElementsOf(pinned(CONSENSUS));
  }

  @Test
  void every_recommendation_of_the_other_sources_is_pinned_too() throws IOException {
    assertThat(loaded(id -> !id.equals(CONSENSUS)))
        .containsExactlyElementsOf(pinned("other-sources"));
  }

  @Test
  void every_interaction_is_as_grave_as_its_row_of_the_pinned_table_says() throws IOException {
    Stream<String> rows =
        GuidanceLoader.load(GuidanceFiles.bundled()).rules().stream()
            .map(Guidance.GuidanceRule::recommendation)
            .flatMap(one -> one.severity().map(severity -> row(one.id(), severity)).stream());

    assertThat(Stream.concat(Stream.of("id,level,basis"), rows))
        .containsExactlyElementsOf(pinned("interaction-severities"));
  }

  private static String row(String id, Severity severity) {
    return "%s,%s,%s".formatted(id, severity.level().label(), severity.basis().label());
  }

  private static List<String> pinned(String table) throws IOException {
    try (InputStream stream =
        PinnedGradesTest.class.getResourceAsStream("/pinned/" + table + ".csv")) {
      byte[] bytes = Objects.requireNonNull(stream).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> loaded(Predicate<String> source) {
    Stream<String> rows =
        GuidanceLoader.load(GuidanceFiles.bundled()).rules().stream()
            .map(Guidance.GuidanceRule::recommendation)
            .filter(one -> source.test(one.guideline()))
            .map(PinnedGradesTest::row);
    return Stream.concat(Stream.of("id,advises,grade,certainty,verification"), rows).toList();
  }

  private static String row(Recommendation one) {
    return "%s,%s,%s,%s,\"%s\""
        .formatted(
            one.id(),
            one.advises() == Advisability.NO_CONCERN_IDENTIFIED ? "inform" : one.advises().label(),
            written(one.grade()),
            written(one.certainty()),
            one.verificationMark());
  }

  private static String written(Optional<Grade> grade) {
    return grade.map(Grade::toString).orElse("-");
  }
}
