package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;

class OpenValueTest {

  private static final String HEADER = "diagnosis,value,above,why\n";

  private static boolean isExceeded(String name, String measured) {
    return OpenValue.of(HEADER + "a,ALT,1 xULN,so\n")
        .get(0)
        .isExceeded(name, Quantity.parse(measured));
  }

  @Test
  void onlyAValueAboveTheLimitLeavesADiagnosisOpen() {
    assertThat(isExceeded("ALT", "1.01 xULN")).isTrue();
    assertThat(isExceeded("ALT", "1 xULN")).isFalse();
    assertThat(isExceeded("AST", "10 xULN")).isFalse();
    assertThat(isExceeded("ALT", "10 mmHg")).isFalse();
  }

  @Test
  void everyFaultOfTheFileIsToldAtItsLine() {
    assertThatThrownBy(() -> OpenValue.of(HEADER + ",ALT,1 xULN,so\na,,high,so\na,ALT,1 xULN,\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("open-by-value.csv:2: found no diagnosis")
        .hasMessageContaining("open-by-value.csv:3: found no value")
        .hasMessageContaining("open-by-value.csv:3: found \"high\" in column above")
        .hasMessageContaining("open-by-value.csv:4: found no why");
  }
}
