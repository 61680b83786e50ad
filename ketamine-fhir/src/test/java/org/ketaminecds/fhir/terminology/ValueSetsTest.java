package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
