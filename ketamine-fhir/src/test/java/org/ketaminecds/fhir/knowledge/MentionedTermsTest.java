package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

class MentionedTermsTest {

  private final MentionedTerms terms =
      new MentionedTerms(
          new Vocabulary(
              List.of(
                  term("weight"),
                  term("session dose per weight", "dose (each kg)"),
                  term("age"),
                  term("session"),
                  term("St John's wort"))));

  @Test
  void the_longest_name_is_meant() {
    assertThat(names("session dose per weight > 1 mg/kg"))
        .containsExactly("session dose per weight");
  }

  @Test
  void indentation_does_not_cut_the_longest_name_short() {
    assertThat(names("  session dose per weight > 1 mg/kg"))
        .containsExactly("session dose per weight");
  }

  @Test
  void a_name_within_another_word_is_not_meant() {
    assertThat(names("dosage and average weights")).isEmpty();
  }

  @Test
  void synonyms_other_letters_and_signs_are_found() {
    assertThat(names("Dose (each kg) >= 1", "medicines include St John's Wort, AGE"))
        .containsExactly("session dose per weight", "St John's wort", "age");
  }

  @Test
  void each_is_found_once() {
    assertThat(names("age > 1 y", "age < 3 y")).containsExactly("age");
  }

  @Test
  void without_words_nothing_is_found() {
    assertThat(new MentionedTerms(new Vocabulary(List.of())).in(List.of("age > 1 y"))).isEmpty();
  }

  private List<String> names(String... lines) {
    return terms.in(List.of(lines)).stream().map(Term::name).toList();
  }

  private static Term term(String name, String... synonyms) {
    return new Term(
        name, TermKind.FIGURE, List.of(synonyms), "A word.", Optional.empty(), List.of(), Map.of());
  }
}
