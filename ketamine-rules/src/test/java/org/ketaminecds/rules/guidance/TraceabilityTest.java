package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.problem.Problems;

/**
 * Every fact of the fact file is a recommendation, a fact of the metadata, or a line with a reason.
 */
class TraceabilityTest {

  private static final String FOLDER = "asra-aapm-asa-2018-chronic";
  private static final Pattern ROW =
      Pattern.compile("\\| *(CP18-[A-Z]+-[0-9A-Z]+) *\\| *(.+?) *\\|");
  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);

  @Test
  void no_fact_is_missing_without_a_reason() {
    Set<String> told = new TreeSet<>(encoded());
    told.addAll(metadata());
    told.addAll(reasons());

    assertThat(facts()).hasSizeGreaterThan(90).filteredOn(id -> !told.contains(id)).isEmpty();
  }

  @Test
  void nothing_is_encoded_that_is_said_not_to_be() {
    assertThat(reasons()).doesNotContainAnyElementsOf(encoded());
  }

  @Test
  void no_recommendation_has_an_id_that_no_fact_has() {
    assertThat(encoded()).isSubsetOf(facts());
  }

  @Test
  void a_row_that_is_not_encoded_has_one_line_with_a_reason() {
    assertThat(reasons()).doesNotHaveDuplicates().isSubsetOf(facts());
    assertThat(lines()).allMatch(reason -> reason.length() > 20);
  }

  private static List<String> facts() {
    return FactFile.rows().stream().map(FactFile.Row::id).toList();
  }

  /** The rows behind the recommendations; a second one out of a row ends in a point and a digit. */
  private static Set<String> encoded() {
    return GUIDANCE.rules().stream()
        .map(Guidance.GuidanceRule::recommendation)
        .filter(one -> one.guideline().equals(FOLDER))
        .map(Recommendation::id)
        .map(id -> id.replaceFirst("\\.\\d$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> metadata() {
    return GUIDANCE.guidelines().stream()
        .flatMap(guideline -> guideline.guideline().facts().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> reasons() {
    return ROW.matcher(readme()).results().map(row -> row.group(1)).toList();
  }

  private static List<String> lines() {
    return ROW.matcher(readme()).results().map(row -> row.group(2)).toList();
  }

  private static String readme() {
    return FILES.text(FOLDER + "/README.md", new Problems()).orElseThrow();
  }
}
