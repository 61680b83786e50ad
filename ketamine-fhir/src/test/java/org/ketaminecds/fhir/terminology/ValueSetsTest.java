package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSetsTest {

  private static final String HEADER = "term,match,code,display,past,mark,checked\n";

  private final ValueSets bundled = ValueSets.bundled();

  @Test
  void aFamilyOfCodesIsMatchedByItsBeginningAndASingleCodeOnlyByItself() {
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), "G90.522"))
        .extracting(MappedCode::term)
        .containsExactly("complex regional pain syndrome");
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), "I20.0")).hasSize(1);
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), "I20.01")).isEmpty();
  }

  @Test
  void aCodeMayStandForTwoWords() {
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), "H40.211"))
        .extracting(MappedCode::term)
        .containsExactlyInAnyOrder("elevated intraocular pressure", "glaucoma");
  }

  @Test
  void aCodeOfAnotherSystemMeansNothing() {
    assertThat(bundled.find("http://example.org", "G90.522")).isEmpty();
    assertThat(bundled.find(CodeSystem.LOINC.uri(), "G90.522")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oid:2.16.840.1.113883.6.90, G90.522, complex regional pain syndrome",
    "urn:oid:2.16.840.1.113883.6.88, 6130, ketamine",
    "urn:oid:2.16.840.1.113883.6.1, 8480-6, systolic blood pressure",
    "urn:oid:2.16.840.1.113883.6.96, 203082005, fibromyalgia"
  })
  void aSystemIsKnownByItsObjectIdentifierToo(String system, String code, String term) {
    assertThat(bundled.find(system, code)).extracting(MappedCode::term).containsExactly(term);
  }

  @ParameterizedTest
  @ValueSource(strings = {"G90.522", "g90.522", "G90522", "g90522", " G90.522 "})
  void aCodeOfIcdIsReadWithoutItsDotAndInSmallLettersToo(String code) {
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), code))
        .extracting(MappedCode::term)
        .containsExactly("complex regional pain syndrome");
  }

  @ParameterizedTest
  @CsvSource({"i161, I16.1", "i10, I10", "S06.5X0A, S06.5X0A", "s065x0a, S06.5X0A", "12345, 12345"})
  void aCodeOfIcdIsWrittenInCapitalsWithItsDot(String code, String written) {
    assertThat(CodeSystem.ICD_10_CM.written(code)).isEqualTo(written);
    assertThat(CodeSystem.SNOMED_CT.written(code)).isEqualTo(code);
  }

  @Test
  void snomedCtCanBeLeftOut() {
    ValueSets without = ValueSets.withoutSnomedCt();

    assertThat(bundled.find(CodeSystem.SNOMED_CT.uri(), "203082005")).hasSize(1);
    assertThat(without.find(CodeSystem.SNOMED_CT.uri(), "203082005")).isEmpty();
    assertThat(without.find(CodeSystem.RXNORM.uri(), "6130")).hasSize(1);
  }

  @Test
  void schizophreniaIsNotActivePsychosisAndHypertensionIsNotUncontrolled() {
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), "F20.9")).isEmpty();
    assertThat(bundled.find(CodeSystem.ICD_10_CM.uri(), "I10")).isEmpty();
  }

  @Test
  void everyFaultOfAFileIsToldAtItsLine() {
    String faulty =
        HEADER
            + "a,exact,1,one,,V(I),2026-11-23\n"
            + "a,exact,1,one,,V(I),2026-11-23\n"
            + ",perhaps,2,,now,R,soon\n";

    assertThatThrownBy(() -> ValueSets.of(Map.of(CodeSystem.LOINC, faulty)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loinc.csv:3: found 1 for a a second time")
        .hasMessageContaining("loinc.csv:4: found no term")
        .hasMessageContaining("loinc.csv:4: found \"perhaps\" in column match")
        .hasMessageContaining("loinc.csv:4: found no display")
        .hasMessageContaining("loinc.csv:4: found \"now\" in column past")
        .hasMessageContaining("loinc.csv:4: found the mark \"R\"")
        .hasMessageContaining("loinc.csv:4: found \"soon\" as a date");
  }

  @Test
  void anotherHeaderOrAnEmptyFileIsRefused() {
    assertThatThrownBy(() -> ValueSets.of(Map.of(CodeSystem.LOINC, "a,b\n")))
        .hasMessageContaining("the header a,b");
    assertThatThrownBy(() -> ValueSets.of(Map.of(CodeSystem.LOINC, "")))
        .hasMessageContaining("empty file");
  }
}
