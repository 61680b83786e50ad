package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;

class RegimenBuilderTest {

  @Test
  void what_is_not_said_is_not_filled_in() {
    Regimen regimen = Regimen.builder().build();
    assertThat(regimen.form()).isEmpty();
    assertThat(regimen.route()).isEmpty();
    assertThat(regimen.phases()).isEmpty();
    assertThat(regimen.schedule())
        .isEqualTo(
            new Schedule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void what_is_said_is_kept_in_whatever_order_it_is_said() {
    Schedule wanted =
        new Schedule(
            Optional.of(Quantity.parse("4 h")),
            Optional.of(10),
            Optional.of(2),
            Optional.of(Quantity.parse("12 wk")));
    Regimen forwards =
        Regimen.builder().hoursPerDay("4 h").days(10).courses(2).interval("12 wk").build();
    Regimen backwards =
        Regimen.builder().interval("12 wk").courses(2).days(10).hoursPerDay("4 h").build();
    assertThat(forwards.schedule()).isEqualTo(wanted);
    assertThat(backwards.schedule()).isEqualTo(wanted);
    assertThat(Regimen.builder().schedule(wanted).build().schedule()).isEqualTo(wanted);
  }

  @Test
  void form_route_and_phases_are_kept_in_order() {
    Phase bolus = Phase.Bolus.of("0.2 mg/kg");
    Phase infusion = Phase.Infusion.atRate("22 mg/h");
    Regimen regimen =
        Regimen.builder()
            .form(KetamineForm.S_KETAMINE)
            .route(Route.SUBCUTANEOUS)
            .phase(bolus)
            .phase(infusion)
            .build();
    assertThat(regimen.form()).contains(KetamineForm.S_KETAMINE);
    assertThat(regimen.route()).contains(Route.SUBCUTANEOUS);
    assertThat(regimen.phases()).containsExactly(bolus, infusion);
  }

  @Test
  void phases_cannot_be_changed_afterwards() {
    List<Phase> phases = new ArrayList<>(List.of(Phase.Bolus.of("10 mg")));
    Regimen regimen = new Regimen(Optional.empty(), Optional.empty(), phases, Schedule.UNKNOWN);
    phases.clear();
    assertThat(regimen.phases()).hasSize(1);
    assertThatThrownBy(() -> regimen.phases().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_regimen_that_was_built_does_not_follow_its_builder() {
    Regimen.Builder builder = Regimen.builder().phase(Phase.Bolus.of("10 mg"));
    Regimen first = builder.build();
    builder.phase(Phase.Bolus.of("20 mg")).days(3);
    assertThat(first.phases()).hasSize(1);
    assertThat(first.schedule()).isEqualTo(Schedule.UNKNOWN);
  }

  @Test
  void a_quantity_that_cannot_be_read_is_refused_at_once() {
    assertThatThrownBy(() -> Phase.Infusion.atRate("0,35 mg/kg/h"))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageContaining("Maybe 0.35 mg/kg/h.");
  }
}
