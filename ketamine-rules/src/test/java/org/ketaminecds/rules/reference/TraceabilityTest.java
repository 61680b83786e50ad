package org.ketaminecds.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketaminecds.rules.fixture.FactFile;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.reference.NotedRow.Kind;

/**
 * Every row of the fact files is a recommendation, a fact about a document, or a line of a README
 * that says where it stands or why it is not encoded.
 */
class TraceabilityTest {

  private static final Trace TRACE = Reference.of(GuidanceFiles.bundled()).trace();

  @ParameterizedTest
  @EnumSource
  void no_row_is_missing_without_a_reason(FactFile file) {
    assertThat(file.rows())
        .extracting(FactFile.Row::id)
        .filteredOn(id -> !TRACE.entries().containsKey(id) && notes(id).isEmpty())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CHRONIC_CONSENSUS, 127", "AROUND_THE_CONSENSUS, 221"})
  void the_list_holds_every_row_of_the_fact_file_once(FactFile file, int rows) {
    assertThat(file.rows()).extracting(FactFile.Row::id).doesNotHaveDuplicates().hasSize(rows);
  }

  @ParameterizedTest
  @EnumSource
  void a_row_of_which_nothing_was_found_is_not_encoded(FactFile file) {
    assertThat(file.rows())
        .filteredOn(FactFile.Row::isNotFound)
        .isNotEmpty()
        .noneMatch(row -> isEncoded(row.id()));
  }

  @Test
  void no_recommendation_has_an_id_that_no_row_has_unless_it_is_local_policy() {
    Set<String> rows = ids();

    assertThat(TRACE.entries())
        .allSatisfy(
            (id, entry) ->
                assertThat(
                        entry.recommendations().isEmpty()
                            || id.startsWith("KCDS-")
                            || rows.contains(id))
                    .as(id)
                    .isTrue());
  }

  @Test
  void a_row_is_said_to_be_encoded_or_not_to_be_and_only_one_of_them() {
    assertThat(ids())
        .filteredOn(id -> TRACE.entries().containsKey(id) || !notes(id).isEmpty())
        .allSatisfy(
            id -> {
              boolean told = isEncoded(id) || isFact(id) || count(id, Kind.ELSEWHERE) > 0;
              assertThat(count(id, Kind.NOT_ENCODED)).as(id).isEqualTo(told ? 0 : 1);
              assertThat(count(id, Kind.NOT_ENCODED_IN_PART)).as(id).isLessThan(told ? 2 : 1);
            });
  }

  @Test
  void a_line_on_a_row_that_stands_elsewhere_names_a_recommendation() {
    assertThat(TRACE.entries())
        .allSatisfy(
            (id, entry) ->
                assertThat(entry.elsewhere().isEmpty())
                    .as(id)
                    .isEqualTo(
                        entry.notes().stream().noneMatch(note -> note.kind() == Kind.ELSEWHERE)));
  }

  @Test
  void each_line_of_a_readme_speaks_of_rows_that_there_are_and_says_something() {
    Set<String> rows = ids();

    assertThat(TRACE.entries().values())
        .flatMap(Trace.Entry::notes)
        .hasSizeGreaterThan(25)
        .allSatisfy(
            note -> {
              assertThat(rows).as(note.written()).contains(note.first(), note.last());
              assertThat(note.text()).as(note.written()).hasSizeGreaterThan(10);
            });
  }

  private static boolean isEncoded(String id) {
    Trace.Entry entry = TRACE.entries().get(id);
    return entry != null && !entry.recommendations().isEmpty();
  }

  private static boolean isFact(String id) {
    Trace.Entry entry = TRACE.entries().get(id);
    return entry != null && !entry.guidelines().isEmpty();
  }

  private static long count(String id, Kind kind) {
    return notes(id).stream().filter(note -> note.kind() == kind).count();
  }

  /** What READMEs say of a row, by itself or within a range. */
  private static List<NotedRow> notes(String id) {
    return TRACE.entries().values().stream()
        .flatMap(entry -> entry.notes().stream())
        .filter(note -> note.covers(id))
        .toList();
  }

  private static Set<String> ids() {
    return Stream.of(FactFile.values())
        .flatMap(file -> file.rows().stream())
        .map(FactFile.Row::id)
        .collect(Collectors.toSet());
  }
}
