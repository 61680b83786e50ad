package org.ketaminecds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.regimen.KetamineForm;

class KetamineBrandTest {

  private static final String HEADER = "brand,form,mark,checked\n";

  @Test
  void aBrandTellsItsFormOnlyWhereItsNameSettlesIt() {
    assertThat(KetamineBrand.of(HEADER + "A,S-ketamine,V(W),2026-11-28\nB,,V(W),2026-11-28\n"))
        .extracting(KetamineBrand::form)
        .containsExactly(Optional.of(KetamineForm.S_KETAMINE), Optional.empty());
  }

  @Test
  void everyFaultOfTheFileIsToldAtItsLine() {
    assertThatThrownBy(() -> KetamineBrand.of(HEADER + ",left,R,soon\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ketamine-brands.csv:2: found no brand")
        .hasMessageContaining("ketamine-brands.csv:2: found the form \"left\"")
        .hasMessageContaining("ketamine-brands.csv:2: found the mark \"R\"")
        .hasMessageContaining("ketamine-brands.csv:2: found \"soon\" as a date");
  }
}
