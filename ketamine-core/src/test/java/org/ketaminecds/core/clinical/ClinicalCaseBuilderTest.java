package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketaminecds.core.clinical.Cases.NOW;
import static org.ketaminecds.core.clinical.Cases.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.PreviousTreatment.Result;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.core.regimen.Regimen;

class ClinicalCaseBuilderTest {

  @Test
  void nothing_has_a_default() {
    ClinicalCase given = at().build();
    assertThat(given)
        .isEqualTo(
            new ClinicalCase(
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ListReviews.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void every_statement_is_kept() {
    Regimen regimen = Regimen.builder().build();
    PreviousTreatment tried =
        new PreviousTreatment("gabapentin", FindingState.PRESENT, Result.FAILED);
    ClinicalCase given =
        at().jurisdiction("US")
            .sex(Sex.FEMALE)
            .indication("fibromyalgia")
            .treatments(List.of(tried))
            .present("pregnancy", NOW)
            .absent("active psychosis")
            .observation("systolic blood pressure", "128 mmHg", NOW)
            .medicine("tramadol")
            .medicine("homebrew")
            .allergy("latex")
            .unavailable("weight")
            .careSetting(CareSetting.CLINIC)
            .regimen(regimen)
            .build();
    assertThat(given.jurisdiction()).contains(new Jurisdiction("US"));
    assertThat(given.sex()).contains(Sex.FEMALE);
    assertThat(given.indications()).containsExactly(Indication.of("fibromyalgia"));
    assertThat(given.treatments()).contains(List.of(tried));
    assertThat(given.findings())
        .containsExactly(
            new Finding("pregnancy", FindingState.PRESENT, Optional.of(NOW)),
            new Finding("active psychosis", FindingState.ABSENT, Optional.empty()));
    assertThat(given.observations())
        .containsExactly(
            new Observation(
                "systolic blood pressure", Quantity.parse("128 mmHg"), Optional.of(NOW)));
    assertThat(given.medicines()).containsExactly("tramadol", "homebrew");
    assertThat(given.allergies()).containsExactly("latex");
    assertThat(given.unavailable()).containsExactly("weight");
    assertThat(given.careSetting()).contains(CareSetting.CLINIC);
    assertThat(given.regimen()).contains(regimen);
  }

  @Test
  void a_case_that_was_built_does_not_follow_its_builder_or_the_lists_it_was_given() {
    List<KetamineTreatment> history = new ArrayList<>(List.of(KetamineTreatment.started(NOW)));
    ClinicalCaseBuilder builder = at().ketamineHistory(history).medicine("tramadol");
    ClinicalCase given = builder.build();
    history.clear();
    builder.medicine("codeine").present("pregnancy").unavailable("weight");
    assertThat(given.ketamineHistory().orElseThrow()).hasSize(1);
    assertThat(given.medicines()).containsExactly("tramadol");
    assertThat(given.findings()).isEmpty();
    assertThat(given.unavailable()).isEmpty();
    assertThatThrownBy(() -> given.medicines().add("codeine"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void the_same_statements_make_equal_cases() {
    assertThat(at().medicine("tramadol").build())
        .isEqualTo(at().medicine("tramadol").build())
        .hasSameHashCodeAs(at().medicine("tramadol").build());
  }

  @Test
  void an_observation_in_an_unknown_unit_is_refused_at_once() {
    assertThatThrownBy(() -> at().observation("systolic blood pressure", "128 mmhg", NOW))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageEndingWith("Maybe 128 mmHg.");
  }
}
