package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.OpenCodes;
import org.ketaminecds.fhir.terminology.OpenValue;
import org.ketaminecds.fhir.terminology.ValueSets;

/** The codes of the vocabulary and those of the value sets are one set of facts. */
class ValueSetsAgreeTest {

  /**
   * Not in the vocabulary: figures of the case have no codes there, a state is no test, and of an
   * enzyme it names the common test.
   */
  private static final Set<String> VALUE_SETS_ONLY =
      Set.of(
          "weight LOINC 29463-7",
          "weight LOINC 3141-9",
          "pain score LOINC 72514-3",
          "pain score LOINC 38208-5",
          "pregnancy LOINC 82810-3",
          "pregnancy LOINC 2106-3",
          "pregnancy LOINC 80384-1",
          "pregnancy LOINC 2118-8",
          "pregnancy LOINC 2110-5",
          "pregnancy LOINC 80385-8",
          "alanine aminotransferase LOINC 1743-4",
          "aspartate aminotransferase LOINC 30239-8",
          "pregnancy ICD-10-CM Z33.3",
          "pregnancy ICD-10-CM Z36",
          "pregnancy ICD-10-CM Z3A",
          "aneurysm ICD-10-CM I72",
          "cerebrovascular accident ICD-10-CM I63",
          "cerebrovascular accident ICD-10-CM I69.0",
          "cerebrovascular accident ICD-10-CM I69.1",
          "cerebrovascular accident ICD-10-CM I69.3",
          "elevated intraocular pressure ICD-10-CM H40.05",
          "elevated intracranial pressure ICD-10-CM H47.11",
          "sleep apnoea ICD-10-CM G47.30",
          "sleep apnoea ICD-10-CM G47.31",
          "sleep apnoea ICD-10-CM G47.33");

  private static final Set<CodeSystem> NOT_OF_THE_VOCABULARY =
      Set.of(CodeSystem.SNOMED_CT, CodeSystem.HL7_V3_ROUTE);

  private static final Set<String> NO_WORDS =
      Set.of(MappedCode.NO_KNOWN_ALLERGY, MappedCode.POSITIVE_RESULT, MappedCode.NEGATIVE_RESULT);

  /** The vocabulary names none of the diseases in pregnancy that tell of one. */
  private static final String IN_PREGNANCY = "pregnancy ICD-10-CM O";

  private static final List<MappedCode> CODES = ValueSets.bundled().all();

  @Test
  void everyCodeOfOneIsInTheOther() {
    Set<String> vocabulary =
        HookCalls.SUPPORT.vocabulary().terms().stream()
            .flatMap(
                term ->
                    term.codes().entrySet().stream()
                        .flatMap(
                            entry ->
                                entry.getValue().stream()
                                    .map(code -> term.name() + " " + entry.getKey() + " " + code)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> valueSets =
        CODES.stream()
            .filter(code -> !NOT_OF_THE_VOCABULARY.contains(code.system()))
            .filter(code -> !NO_WORDS.contains(code.term()))
            .map(code -> code.term() + " " + code.citation())
            .filter(code -> !VALUE_SETS_ONLY.contains(code) && !code.startsWith(IN_PREGNANCY))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(valueSets).isEqualTo(vocabulary);
  }

  @Test
  void whatLeavesADiagnosisOpenIsToldOfEachAndHoldsItsOwnCodes() {
    OpenCodes open = OpenCodes.bundled();
    Set<String> diagnoses =
        HookCalls.SUPPORT.vocabulary().terms().stream()
            .filter(term -> term.kind() == TermKind.DIAGNOSIS)
            .map(Term::name)
            .collect(Collectors.toSet());

    assertThat(open.diagnoses()).isEqualTo(diagnoses);
    assertThat(CODES)
        .filteredOn(code -> code.system() == CodeSystem.ICD_10_CM)
        .filteredOn(code -> diagnoses.contains(code.term()))
        .isNotEmpty()
        .allMatch(code -> open.leaveOpen(code.term(), code.code()));
  }

  @Test
  void aValueThatLeavesADiagnosisOpenIsMeasuredInTheUnitOfItsLimit() {
    assertThat(OpenValue.bundled())
        .isNotEmpty()
        .allSatisfy(
            open -> {
              assertThat(HookCalls.SUPPORT.vocabulary().find(open.diagnosis()))
                  .hasValueSatisfying(
                      term -> assertThat(term.kind()).isEqualTo(TermKind.DIAGNOSIS));
              assertThat(HookCalls.SUPPORT.vocabulary().find(open.value()).flatMap(Term::dimension))
                  .contains(open.above().dimension());
            });
  }

  @Test
  void everyTermIsAWordOfTheVocabularyARouteAResultOrTheAbsenceOfAllergies() {
    Set<String> routes = Stream.of(Route.values()).map(Route::label).collect(Collectors.toSet());

    assertThat(CODES)
        .extracting(MappedCode::term)
        .allMatch(
            term ->
                HookCalls.SUPPORT.vocabulary().find(term).isPresent()
                    || routes.contains(term)
                    || NO_WORDS.contains(term));
  }
}
