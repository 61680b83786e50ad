package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedUnitsTest {

  private static final String HEADER = "print,ucum,mark,checked\n";

  private final PrintedUnits prints =
      PrintedUnits.of(
          HEADER
              + "mg,mg,V(U),2026-11-28\nkg,kg,V(U),2026-11-28\nhr,h,R,\n"
              + "mm hg,mm[Hg],V(U),2026-11-28\niu,U,R,\niu,[iU],R,\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mg/kg/hr",
        "MG/KG/HR",
        "mg / kg / hr",
        "mg per kg per hr",
        "mg/kg per hr.",
        "mg(s)/kg/hr",
        "  mg/kg/hr  "
      })
  void aUnitIsReadByItsParts(String print) {
    PrintedUnits plurals = PrintedUnits.of(HEADER + "mg,mg,R,\nmgs,mg,R,\nkg,kg,R,\nhr,h,R,\n");

    assertThat(plurals.ucumOf(print)).containsExactly("mg/kg/h");
  }

  @Test
  void aUnitMayBeKnownAsAWhole() {
    assertThat(prints.ucumOf("mm Hg")).containsExactly("mm[Hg]");
    assertThat(prints.ucumOf("per hr")).containsExactly("/h");
  }

  @Test
  void aPrintMayStandForSeveral() {
    assertThat(prints.ucumOf("IU/hr")).containsExactlyInAnyOrder("U/h", "[iU]/h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "mg/", "mg/kg/tab", "mgkg", "mg kg", "mg//kg", "mg/kg/kg/kg/kg"})
  void whatIsNotKnownInEachOfItsPartsIsNoUnit(String print) {
    assertThat(prints.ucumOf(print)).isEmpty();
  }

  @Test
  void whatIsLongerThanAnyPrintIsNoUnit() {
    assertThat(prints.ucumOf("mg" + " ".repeat(59))).isEmpty();
  }

  @Test
  void everyFaultOfTheFileIsToldAtItsLine() {
    assertThatThrownBy(
            () ->
                PrintedUnits.of(
                    HEADER + ",,seen,soon\nMg,mg,R,\nkg,kg,R,2026-11-28\nhr,h,R,\nhr,h,R,\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("printed-units.csv:2: found no print")
        .hasMessageContaining("printed-units.csv:2: found no ucum")
        .hasMessageContaining("printed-units.csv:2: found the mark \"seen\"")
        .hasMessageContaining("printed-units.csv:2: found \"soon\" as a date")
        .hasMessageContaining("printed-units.csv:3: found the print \"Mg\"")
        .hasMessageContaining("printed-units.csv:4: found a date beside R")
        .hasMessageContaining("printed-units.csv:6: found hr for h a second time");
  }
}
