package org.ketaminecds.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** An author finds every word, its other names and how it is asked for. */
class VocabularyPageTest {

  private static final Lexicon LEXICON = GuidanceLoader.load(GuidanceFiles.bundled()).lexicon();
  private static final String PAGE = new VocabularyPage(LEXICON).text();

  @Test
  void every_word_has_a_row_with_its_other_names() {
    assertThat(LEXICON.words())
        .allSatisfy(
            word ->
                assertThat(PAGE)
                    .contains("\n| " + Markdown.escaped(word.name()) + " |" + names(word) + " |"));
  }

  @Test
  void each_kind_has_a_heading_and_an_example() {
    assertThat(PAGE.lines().filter(line -> line.startsWith("## ")))
        .hasSameSizeAs(TermKind.values());
    assertThat(PAGE.lines().filter(line -> line.startsWith("In a condition: `")))
        .hasSameSizeAs(TermKind.values());
  }

  @Test
  void a_number_tells_its_dimension_and_step_and_a_choice_its_values() {
    assertThat(PAGE)
        .contains("pressure; in steps of 1 mmHg")
        .contains("stale after 90 d")
        .contains("clinic, ward, high dependency unit");
  }

  private static String names(Word word) {
    String names = Markdown.escaped(String.join(", ", word.term().synonyms()));
    return names.isEmpty() ? "" : " " + names;
  }
}
