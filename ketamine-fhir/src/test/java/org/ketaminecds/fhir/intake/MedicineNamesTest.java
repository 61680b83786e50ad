package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

class MedicineNamesTest {

  private final MedicineNames names =
      new MedicineNames(
          new Vocabulary(
              List.of(
                  medicine("ketamine"),
                  medicine("esketamine"),
                  medicine("valproate", "valproic acid"),
                  medicine("midazolam"),
                  medicine("vitamin D3"),
                  medicine("opioid"))));

  private static Term medicine(String name, String... synonyms) {
    return new Term(
        name, TermKind.MEDICINE, List.of(synonyms), name, Optional.empty(), List.of(), Map.of());
  }

  private List<String> in(String text) {
    return names.in(text).stream().map(Term::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketamine",
        "KETAMINE 50 MG/ML",
        "Injection,ketamine;50 mg/mL",
        "lopinavir-ketamine",
        "ketamine-",
        "\u00b5-ketamine",
        "KETAMINE50MG/ML",
        "K\u00e9tamine",
        "ket\u00adamine"
      })
  void aWholeWordIsFoundWhateverStandsAroundIt(String text) {
    assertThat(in(text)).contains("ketamine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "norketamine", "midazolams"})
  void aPartOfAWordIsNot(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Valproic Acid 250 MG, valproate",
    "valproic acidosis, ''",
    "valproic, ''",
    "ketamine and valproic acid, 'ketamine, valproate'",
    "midazolam5mg/valproic acid500, 'valproate, midazolam'",
    "(S)-ketamine, esketamine",
    "(r-ketamine), 'ketamine, esketamine'",
    "ketamine S, 'ketamine, esketamine'",
    "ketamineHCl, 'ketamine, esketamine'",
    "vitamin D3 1000, vitamin D3",
    "vitamin D31, ''",
    "valproate; valproic acid, valproate",
  })
  void aNameOfTwoWordsIsFoundAsAWhole(String text, String found) {
    assertThat(String.join(", ", in(text))).isEqualTo(found);
  }

  @Test
  void aClassIsNoIngredient() {
    assertThat(in("opioid free anaesthesia")).isEmpty();
  }
}
