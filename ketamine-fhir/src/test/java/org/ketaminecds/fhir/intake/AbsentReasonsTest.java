package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketaminecds.fhir.intake.Records.at;
import static org.ketaminecds.fhir.intake.Records.medicine;
import static org.ketaminecds.fhir.intake.Records.observation;
import static org.ketaminecds.fhir.intake.Records.read;

import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Elements that hold nothing but the reason why their value is absent. */
class AbsentReasonsTest {

  private static final String WEIGHT = "29463-7";
  private static final String ABSENT =
      "{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'masked'}]}";

  private static String weighing(String quantity) {
    return observation("w", WEIGHT, at("2026-11-20") + ",'valueQuantity':" + quantity);
  }

  @Test
  void aNumberThatMayHaveAComparatorIsNotRead() {
    Intake intake = read(weighing("{'value':70,'code':'kg','_comparator':" + ABSENT + "}"));

    assertThat(intake.clinicalCase().weight()).isEmpty();
    assertThat(intake.notMapped()).hasSize(1);
  }

  @Test
  void aNumberWithoutItsValueIsNotRead() {
    Intake intake = read(weighing("{'_value':" + ABSENT + ",'code':'kg'}"));

    assertThat(intake.clinicalCase().weight()).isEmpty();
    assertThat(intake.notMapped()).hasSize(1);
  }

  @Test
  void aValueThatMayBePreliminaryIsNotFinal() {
    Intake intake =
        read(
            weighing("{'value':70,'code':'kg'}")
                .replace("'status':'final'", "'_status':" + ABSENT));

    assertThat(intake.clinicalCase().weight()).isEmpty();
    assertThat(intake.notMapped())
        .extracting(NotMapped::reference, NotMapped::reason)
        .containsExactly(tuple("Observation/w", Reason.NOT_FINAL));
  }

  @Test
  void aMedicineWhoseOrderDoesNotTellThatItForbidsItIsTaken() {
    Intake intake = read(medicine("m", "morphine", ",'status':'active','_doNotPerform':" + ABSENT));

    assertThat(intake.clinicalCase().medicines()).containsExactly("morphine");
  }

  @Test
  void aMedicineWhoseOrderDoesNotForbidItIsTaken() {
    assertThat(
            read(medicine("m", "morphine", ",'status':'active','doNotPerform':false"))
                .clinicalCase()
                .medicines())
        .containsExactly("morphine");
  }

  @Test
  void aProblemWhoseCodeIsAbsentNamesNoAllergyByIt() {
    Intake intake =
        read(
            "{'resourceType':'Condition','id':'c','code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','_code':"
                + ABSENT
                + "}]}}");

    assertThat(intake.notMapped()).extracting(NotMapped::reason).containsExactly(Reason.NOT_KNOWN);
  }

  @Test
  void anEntryOfAllergiesWithoutItsWordsOrItsKindStatesNothing() {
    String wordless = "{'resourceType':'AllergyIntolerance','id':'a','code':{'_text':%s}}";
    String ofAKind =
        "{'resourceType':'AllergyIntolerance','id':'a','code':{'text':'None'},'category':[null],'_category':[%s]}";

    for (String entry : new String[] {wordless, ofAKind}) {
      assertThat(read(entry.formatted(ABSENT)).clinicalCase().reviews().allergies()).isEmpty();
    }
  }
}
