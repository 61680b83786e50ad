package org.ketaminecds.fhir.order;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.codesystems.V3RouteOfAdministration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.ValueSets;

/** Routes as orders write them, in words and by codes of HL7 v3. */
class OrderRouteTest {

  private static final String DOSE = "'doseAndRate':[{'doseQuantity':{'value':35,'code':'mg'}}]";
  private static final String FORTY_MINUTES =
      ",'timing':{'repeat':{'duration':40,'durationUnit':'min'}}";
  private static final OrderReader READER =
      new OrderReader(new FhirQuantities(), ValueSets.bundled());

  private static OrderReading read(String route, String more) {
    String json =
        "{'resourceType':'MedicationRequest','dosageInstruction':[{'route':%s,%s%s}]}"
            .formatted(route, DOSE, more);
    return READER.read(
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(MedicationRequest.class, json.replace('\'', '"')),
        Optional.of(KetamineForm.RACEMIC));
  }

  private static String text(String words) {
    return "{'text':'" + words + "'}";
  }

  private static String coded(String code) {
    return "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration','code':'%s'}]}"
        .formatted(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IV push",
        "IV Push",
        "iv-push",
        "IV, push",
        "IV slow push",
        "Slow IV push",
        "IVP",
        "IV bolus",
        "intravenous bolus route"
      })
  void aPushIntoAVeinIsTheRouteAndItsTimeIsNotGuessed(String words) {
    OrderReading reading = read(text(words), "");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().route()).contains(Route.INTRAVENOUS);
    assertThat(reading.regimen().phases())
        .containsExactly(new Phase.Bolus(Quantity.parse("35 mg"), Optional.empty()));
    assertThat(reading.notRead())
        .containsExactly("dosageInstruction[0].route is read as a route and no more: " + words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IV infusion",
        "IVPB",
        "IV piggyback",
        "IV drip",
        "Intravenous infusion",
        "continuous IV infusion"
      })
  void aDoseOfAnInfusionByItsRouteIsNoBolusWhereItsTimeIsMissing(String words) {
    OrderReading untimed = read(text(words), "");
    OrderReading timed = read(text(words), FORTY_MINUTES);

    assertThat(untimed.regimen().route()).contains(Route.INTRAVENOUS);
    assertThat(untimed.regimen().phases()).isEmpty();
    assertThat(untimed.problems())
        .extracting(Problem::where)
        .containsExactly("dosageInstruction[0].timing.repeat.duration");
    assertThat(timed.problems()).isEmpty();
    assertThat(timed.regimen().phases()).hasOnlyElementsOfType(Phase.Infusion.class).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IV or IM push", "push", "IV push/IM", "not IV push", "IVIG", "arterial infusion"})
  void otherWordsAreNoRoute(String words) {
    OrderReading reading = read(text(words), "");

    assertThat(reading.regimen().route()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::where)
        .contains("dosageInstruction[0].route");
  }

  @ParameterizedTest
  @CsvSource({
    "IVPUSH,intravenous",
    "IVINJ,intravenous",
    "IM,intramuscular",
    "SQ,subcutaneous",
    "PO,oral",
    "SL,sublingual",
    "NASINHL,intranasal",
    "EPIDURINJ,epidural",
    "ITINJ,intrathecal",
    "TOPICAL,topical"
  })
  void aCodeOfHl7V3IsARoute(String code, String route) {
    OrderReading reading = read(coded(code), "");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().route().map(Route::label)).contains(route);
    assertThat(reading.regimen().phases()).hasSize(1);
  }

  @Test
  void aCodeOfAnInfusionIsOneWithoutItsWords() {
    assertThat(read(coded("IV"), "").regimen().route()).contains(Route.INTRAVENOUS);
    assertThat(read(coded("IV"), "").regimen().phases()).isEmpty();
    assertThat(read(coded("IV"), FORTY_MINUTES).regimen().phases()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PCA", "iv", "RECTAL", "47625008"})
  void anotherCodeIsNone(String code) {
    assertThat(read(coded(code), "").regimen().route()).isEmpty();
  }

  @Test
  void everyCodeOfHl7V3StandsInItsCodeSystem() throws FHIRException {
    for (MappedCode code : ValueSets.bundled().all()) {
      if (code.system() == CodeSystem.HL7_V3_ROUTE) {
        assertThat(V3RouteOfAdministration.fromCode(code.code()).getSystem())
            .isEqualTo(code.system().uri());
      }
    }
  }
}
