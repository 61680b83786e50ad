package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary holds the words that are computed from a case; without them nothing is judged. */
class DerivedWordsTest {

  private static final TinyGuidance TINY = TinyGuidance.valid();

  @ParameterizedTest
  @CsvSource({
    "figures.csv, weight, figure",
    "figures.csv, infusion rate, figure",
    "figures.csv, most ketamine treatments in 12 months, figure",
    "choices.csv, route, choice",
    "findings.csv, earlier ketamine treatment, state",
    "events.csv, ketamine treatments, event",
  })
  void a_word_that_is_computed_and_not_there_is_told_alone(String file, String word, String kind) {
    String path = "vocabulary/" + file;
    TinyGuidance without =
        TINY.with(path, TINY.text(path).replaceAll("(?m)^" + word + ",.*\n", ""))
            .changed(DOSING, "- id: T-DOSE-01", "- id: t");

    assertThat(without.problems())
        .containsExactly(
            "%s: found no \"%s\" of the kind %s; wanted a row for it, since it is computed from a case."
                .formatted(path, word, kind));
  }

  @Test
  void a_figure_in_another_dimension_is_told() {
    String path = "vocabulary/figures.csv";

    assertThat(
            TINY.with(path, TINY.text(path).replaceFirst("(?m)^age,duration,1 y,", "age,count,1,"))
                .problems())
        .containsExactly(
            path
                + ": found \"age\" as count; wanted duration, as which it is computed from a"
                + " case.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"figures.csv", "choices.csv", "findings.csv", "events.csv"})
  void a_table_that_is_not_there_is_told_and_not_each_of_its_words(String file) {
    assertThat(TINY.without("vocabulary/" + file).problems())
        .containsExactly(
            "vocabulary/%s: found no such file; wanted a file of the guidance.".formatted(file));
  }
}
