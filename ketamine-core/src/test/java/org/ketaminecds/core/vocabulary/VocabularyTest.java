package org.ketaminecds.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private static final Term PREGNANCY = term("pregnancy", TermKind.STATE, "pregnant", "gravid");
  private static final Term CRPS =
      term("complex regional pain syndrome", TermKind.INDICATION, "CRPS");
  private static final Vocabulary VOCABULARY = new Vocabulary(List.of(PREGNANCY, CRPS));

  private static Term term(String name, TermKind kind, String... synonyms) {
    return new Term(name, kind, List.of(synonyms), "", Optional.empty(), List.of(), Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pregnancy", "Pregnancy", " pregnancy ", "PREGNANT", "gravid"})
  void a_term_is_found_by_name_and_synonym_whatever_the_case(String name) {
    assertThat(VOCABULARY.find(name)).containsSame(PREGNANCY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pregnan", "pregnancy test", "preg nancy"})
  void nothing_else_is_found(String name) {
    assertThat(VOCABULARY.find(name)).isEmpty();
  }

  @Test
  void the_terms_keep_their_order() {
    assertThat(VOCABULARY.terms()).containsExactly(PREGNANCY, CRPS);
  }

  @Test
  void a_misspelt_word_gets_the_nearest_name_or_synonym() {
    assertThat(VOCABULARY.suggest("pregnency")).contains("pregnancy");
    assertThat(VOCABULARY.suggest("crsp")).contains("CRPS");
    assertThat(VOCABULARY.suggest("psrc")).isEmpty();
    assertThat(VOCABULARY.suggest("crp")).contains("CRPS");
    assertThat(VOCABULARY.suggest("migraine")).isEmpty();
  }

  @Test
  void a_suggestion_is_of_the_kinds_that_were_asked_for() {
    assertThat(VOCABULARY.suggest("pregnency", TermKind.INDICATION)).isEmpty();
    assertThat(VOCABULARY.suggest("pregnency", TermKind.INDICATION, TermKind.STATE))
        .contains("pregnancy");
  }

  @Test
  void a_name_with_two_meanings_is_refused_with_both() {
    Term other = term("pregnant woman", TermKind.STATE, "Gravid");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Vocabulary(List.of(PREGNANCY, other)))
        .withMessage(
            "Found \"Gravid\" as a name of both \"pregnancy\" and \"pregnant woman\","
                + " wanted one meaning for each word.");
  }

  @Test
  void a_synonym_that_repeats_the_name_is_refused() {
    Term twice = term("nausea", TermKind.STATE, "Nausea");
    assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of(twice)));
  }

  @Test
  void a_term_does_not_follow_the_lists_it_was_made_from() {
    List<String> synonyms = new ArrayList<>(List.of("ecg"));
    List<String> loinc = new ArrayList<>(List.of("11524-6"));
    Map<String, List<String>> codes = new LinkedHashMap<>(Map.of("LOINC", loinc));
    Term term =
        new Term(
            "electrocardiogram",
            TermKind.PROCEDURE,
            synonyms,
            "",
            Optional.empty(),
            List.of(),
            codes);
    synonyms.clear();
    codes.clear();
    loinc.clear();
    assertThat(term.synonyms()).containsExactly("ecg");
    assertThat(term.codes()).containsEntry("LOINC", List.of("11524-6"));
  }
}
