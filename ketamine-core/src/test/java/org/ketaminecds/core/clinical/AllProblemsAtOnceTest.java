package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.clinical.Cases.LATER;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;

class AllProblemsAtOnceTest {

  /** The faults are entered from last to first, so that the order is the order of the case. */
  private static ClinicalCaseBuilder everythingWrong() {
    return at().regimen(
            Regimen.builder()
                .days(0)
                .phase(Phase.Bolus.of("250 mg/h"))
                .phase(Phase.Infusion.atRate("4.8 mg/mL").over("-1 h"))
                .build())
        .observation("systolic blood pressure", "128 mmHg", LATER)
        .present("pregnancy")
        .absent("pregnancy")
        .ketamineHistory(List.of(KetamineTreatment.started(LATER)))
        .indication(
            new Indication(
                "fibromyalgia", Optional.empty(), Optional.of(Quantity.parse("11 points"))))
        .reviews(new ListReviews(Optional.of(LATER), Optional.empty(), Optional.empty()))
        .weight("0 kg", LATER)
        .birthDate(LATER.toLocalDate().plusDays(1))
        .age(-1);
  }

  @Test
  void every_fault_is_named_at_once_in_the_order_of_the_case() {
    assertThat(problems(everythingWrong()))
        .extracting(Problem::where)
        .containsExactly(
            "patient.age",
            "patient.birthDate",
            "patient.weight",
            "patient.weight",
            "reviewed.problems",
            "indications[0].painScore",
            "ketamineHistory[0].started",
            "findings.pregnancy",
            "observations.systolic blood pressure",
            "regimen.phases[0].bolus",
            "regimen.phases[1].infusion",
            "regimen.phases[1].over",
            "regimen.days");
  }

  @Test
  void a_wrong_weight_does_not_hide_the_faults_of_the_regimen_nor_is_it_named_twice() {
    ClinicalCaseBuilder builder =
        at().weight("70 mg", Cases.NOW)
            .regimen(Regimen.builder().phase(Phase.Infusion.atRate("22 mg")).build());
    assertThat(problems(builder))
        .extracting(Problem::where)
        .containsExactly("patient.weight", "regimen.phases[0].infusion");
  }

  @Test
  void a_regimen_that_contradicts_itself_at_this_weight_is_refused() {
    Phase infusion =
        new Phase.Infusion(
            Optional.of(Quantity.parse("0.5 mg/kg/h")),
            Optional.of(Quantity.parse("80 mg")),
            Optional.of(Quantity.parse("2 h")),
            Optional.empty());
    Regimen regimen = Regimen.builder().phase(infusion).build();
    assertThat(problems(at().weight("70 kg", Cases.NOW).regimen(regimen)))
        .extracting(Problem::where)
        .containsExactly("regimen.phases[0].total");
    assertThat(at().weight("80 kg", Cases.NOW).regimen(regimen).build().regimen())
        .contains(regimen);
  }
}
