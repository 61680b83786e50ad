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
        "\u00b5-ketamine"
      })
  void aWholeWordIsFoundWhateverStandsAroundIt(String text) {
    assertThat(in(text)).contains("ketamine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "norketamine", "ketamines", "ketamine2", "S-ketamine", "(r-ketamine)"})
  void aPartOfAWordAndOneHandOfAMoleculeAreNot(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Valproic Acid 250 MG, valproate",
    "valproic acidosis, ''",
    "valproic, ''",
    "ketamine and valproic acid, 'ketamine, valproate'",
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
