package org.ketaminecds.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> WORDS =
      List.of("infusion", "indication", "regimen", "weight", "kg");

  @ParameterizedTest
  @CsvSource({
    "infusoin, infusion",
    "Infusions, infusion",
    "infuson, infusion",
    "indikation, indication",
    "wieght, weight",
    "wait, ",
    "WEIGHT, weight",
    "k, kg",
    "lb, ",
    "xyz, "
  })
  void the_word_with_the_fewest_changes_is_suggested_if_it_is_near(String word, String wanted) {
    assertThat(Suggestion.nearest(word, WORDS).orElse(null)).isEqualTo(wanted);
  }

  @Test
  void a_third_of_the_letters_may_change_and_no_more() {
    assertThat(Suggestion.nearest("abcdxx", List.of("abcdef"))).contains("abcdef");
    assertThat(Suggestion.nearest("abcxxx", List.of("abcdef"))).isEmpty();
  }

  @Test
  void among_equals_the_first_is_suggested() {
    assertThat(Suggestion.nearest("cat", List.of("bat", "rat"))).contains("bat");
  }

  @Test
  void an_empty_or_a_very_long_word_gets_no_suggestion() {
    assertThat(Suggestion.nearest("  ", WORDS)).isEmpty();
    assertThat(Suggestion.nearest("a".repeat(80), List.of("a".repeat(80)))).isPresent();
    assertThat(Suggestion.nearest("a".repeat(81), List.of("a".repeat(81)))).isEmpty();
    assertThat(Suggestion.nearest("weight", List.of())).isEmpty();
  }

  @Property(tries = 300)
  void one_changed_letter_of_a_long_word_is_mended(
      @ForAll @AlphaChars @StringLength(min = 4, max = 30) String word, @ForAll byte where) {
    int index = Math.floorMod(where, word.length());
    String changed = word.substring(0, index) + "#" + word.substring(index + 1);
    assertThat(Suggestion.nearest(changed, List.of("", word))).contains(word);
  }

  @Test
  void two_letters_that_changed_places_are_one_slip() {
    assertThat(Suggestion.nearest("CRSP", List.of("CRPS", "CPSP"))).contains("CRPS");
  }

  @Property(tries = 2000)
  void looking_at_far_words_briefly_changes_no_suggestion(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 9) String word,
      @ForAll @Size(max = 6)
          List<@CharRange(from = 'a', to = 'c') @StringLength(max = 9) String> candidates) {
    int limit = Math.max(1, word.length() / 3) + 1;
    String best = "";
    for (String candidate : candidates) {
      if (distance(word, candidate) < limit) {
        limit = distance(word, candidate);
        best = candidate;
      }
    }
    assertThat(Suggestion.nearest(word, candidates).orElse("")).isEqualTo(best);
  }

  /**
   * By the definition: the last letters agree, or one of them is added, dropped, exchanged,
   * swapped.
   */
  private static int distance(String left, String right) {
    int[][] known = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        int least = i == 0 || j == 0 ? i + j : Integer.MAX_VALUE;
        if (i > 0 && j > 0) {
          int exchanged = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
          least =
              Math.min(
                  known[i - 1][j - 1] + exchanged, Math.min(known[i - 1][j], known[i][j - 1]) + 1);
        }
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          least = Math.min(least, known[i - 2][j - 2] + 1);
        }
        known[i][j] = least;
      }
    }
    return known[left.length()][right.length()];
  }
}
