package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCodesTest {

  private static final String HEADER = "diagnosis,codes,why\n";

  private static boolean isOpen(String codes, String code) {
    return OpenCodes.of(HEADER + "a,%s,so\n".formatted(codes)).leaveOpen("a", code);
  }

  @Test
  void aRangeHoldsItsFirstAndLastCategoryWithAllThatBeginsSo() {
    assertThat(isOpen("I60-I69", "I60.9")).isTrue();
    assertThat(isOpen("I60-I69", "I69.354")).isTrue();
    assertThat(isOpen("I60-I69", "I59")).isFalse();
    assertThat(isOpen("I60-I69", "I70.0")).isFalse();
    assertThat(isOpen("C76-C80", "C7B.02")).isTrue();
  }

  @Test
  void aBeginningHoldsWhatBeginsSoAndWhatIsTooShortToTell() {
    assertThat(isOpen("E11.3", "E11.311")).isTrue();
    assertThat(isOpen("E11.3", "E11")).isTrue();
    assertThat(isOpen("E11.3", "E11.9")).isFalse();
  }

  @Test
  void aDiagnosisThatTheFileDoesNotNameIsLeftOpenByEveryCode() {
    assertThat(OpenCodes.of(HEADER).leaveOpen("a", "M17.11")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I", "i10", "I10-I16", "R69"})
  void whatIsNoCodeOrOneOfAnyDiagnosisLeavesAllOpen(String code) {
    OpenCodes codes = OpenCodes.of(HEADER + "any diagnosis,R69,so\na,K70,so\n");

    assertThat(codes.mayBeAny(code)).isTrue();
    assertThat(codes.leaveOpen("a", code)).isTrue();
    assertThat(codes.diagnoses()).containsExactly("a");
  }

  @Test
  void aDiagnosisMayBeLeftOpenLikeAnother() {
    OpenCodes codes = OpenCodes.of(HEADER + "a,K70-K77,so\nb,as a,so\nb,B18,so\n");

    assertThat(codes.leaveOpen("b", "K74.6")).isTrue();
    assertThat(codes.leaveOpen("b", "B18.2")).isTrue();
    assertThat(codes.leaveOpen("a", "B18.2")).isFalse();
  }

  @Test
  void everyFaultOfTheFileIsToldAtItsLine() {
    assertThatThrownBy(
            () ->
                OpenCodes.of(
                    HEADER + ",K70,so\na,K77-K70,so\na,liver,so\na,as b,so\na,K70-K70.3,\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("icd-10-cm-open.csv:2: found no diagnosis")
        .hasMessageContaining("icd-10-cm-open.csv:3: found the codes \"K77-K70\"")
        .hasMessageContaining("icd-10-cm-open.csv:4: found the codes \"liver\"")
        .hasMessageContaining("icd-10-cm-open.csv:5: found as \"b\"")
        .hasMessageContaining("icd-10-cm-open.csv:6: found no why")
        .hasMessageContaining("icd-10-cm-open.csv:6: found the codes \"K70-K70.3\"");
  }
}
