package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.ketaminecds.fhir.intake.PainTreated;

/** What a clinician reads on a card besides the findings. */
class CardContentTest {

  private static final String INSTRUCTION =
      "/context/draftOrders/entry/0/resource/dosageInstruction/0";

  private static JsonNode card(ObjectNode call) {
    return HookCalls.cards(HookCalls.post("ketamine-order-sign", call.toString())).get(0);
  }

  private static String summary(ObjectNode call) {
    return card(call).path("summary").asText();
  }

  private static String detail(ObjectNode call) {
    return card(call).path("detail").asText();
  }

  /** The order without the hypertensive emergency. */
  private static ObjectNode milder() {
    ObjectNode call = HookCalls.orderSign();
    ((ArrayNode) call.at("/prefetch/problems/entry")).remove(1);
    return call;
  }

  private static ObjectNode unreadable() {
    ObjectNode call = milder();
    ObjectNode rate = (ObjectNode) call.at(INSTRUCTION + "/doseAndRate/0");
    rate.remove("rateQuantity");
    ObjectNode range = rate.putObject("rateRange");
    range.putObject("low").put("value", new BigDecimal("0.1"));
    range.putObject("high").put("value", 5);
    pressure(call, 0, 132);
    pressure(call, 1, 84);
    return call;
  }

  private static void pressure(ObjectNode call, int part, int value) {
    String where = "/prefetch/vitals/entry/0/resource/component/%s/valueQuantity".formatted(part);
    ((ObjectNode) call.at(where)).put("value", value);
  }

  private static ObjectNode aged(String birthDate) {
    ObjectNode call = milder();
    ((ObjectNode) call.at("/prefetch/patient")).put("birthDate", birthDate);
    return call;
  }

  private static ObjectNode observation(ObjectNode call, String id, String status) {
    ObjectNode vitals = call.withObject("/prefetch/vitals");
    vitals.put("resourceType", "Bundle").put("type", "searchset");
    ObjectNode observation = vitals.withArray("entry").addObject().putObject("resource");
    observation.put("resourceType", "Observation").put("id", id).put("status", status);
    observation.putObject("subject").put("reference", "Patient/p1");
    observation.put("effectiveDateTime", "2026-11-26T14:40:00-05:00");
    return observation;
  }

  private static void code(ObjectNode element, String loinc) {
    element
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", loinc);
  }

  private static void value(ObjectNode element, int value, String ucum) {
    element
        .putObject("valueQuantity")
        .put("value", value)
        .put("system", "http://unitsofmeasure.org")
        .put("code", ucum);
  }

  private static ObjectNode withPressure(int systolic, int diastolic) {
    ObjectNode call = milder();
    ObjectNode pressure = observation(call, "bp", "final");
    code(pressure, "85354-9");
    ArrayNode parts = pressure.putArray("component");
    ObjectNode upper = parts.addObject();
    code(upper, "8480-6");
    value(upper, systolic, "mm[Hg]");
    ObjectNode lower = parts.addObject();
    code(lower, "8462-4");
    value(lower, diastolic, "mm[Hg]");
    return call;
  }

  @Test
  void aChildIsSaidToLieOutsideTheScopeBeforeAnythingElse() {
    String detail = detail(aged("2020-01-01"));

    assertThat(detail)
        .startsWith("**Advice: defer**\n\n**Coverage:** Outside the scope of ")
        .contains("age >= 18 y (found: 6 y");
    assertThat(detail(milder())).doesNotContain("Outside the scope of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ketamine-drug-interactions", "controlled-substance-gb"})
  void anOrderThatNoGuidelineCoversHasACardThatSaysSo(String source) {
    CdsHooksEndpoint endpoint =
        HookCalls.endpoint(
            HookCalls.OPTIONS.withAssessment(
                AssessmentOptions.defaults().withSources(List.of(source))));

    HookResponse response =
        ResponseRules.answer(
            endpoint, HookCalls.request("/cds-services/ketamine-order-sign", milder().toString()));

    assertThat(HookCalls.cards(response))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.path("summary").asText())
                  .startsWith("Ketamine order: defer; no guideline covers it. ");
              assertThat(card.path("detail").asText())
                  .contains("**Coverage:** No guideline in use covers it");
            });
  }

  @Test
  void whatWasAssumedIsSaid() {
    assertThat(detail(milder()))
        .contains("**Assumed**")
        .contains("Diagnoses that the problem list reviewed on 2026-11-26 does not name")
        .contains("what they do not name counts as absent: medicines, allergies.");
  }

  @Test
  void whatMustBeKnownOfTheAnswerIsSaid() {
    assertThat(detail(milder()))
        .contains("**Of this answer**")
        .contains("For other countries and so not considered: ")
        .contains("remarks on the sources");
  }

  @Test
  void aDoseThatCouldNotBeReadIsSaidAtOnceWithTheReason() {
    ObjectNode call = unreadable();

    assertThat(summary(call)).startsWith("Ketamine order: defer; its dose was not read. ");
    assertThat(detail(call))
        .startsWith(
            "**Advice: defer**\n\n**The dose of the order could not be read:** No dose, rate or"
                + " time was held against any limit. dosageInstruction[0].doseAndRate.rate: found"
                + " a range; wanted a rate in mg/h or mg/kg/h.\n")
        .contains("proposed doses, not read of the order")
        .doesNotContain("proposed doses, not recorded");
  }

  @Test
  void anOrderWithoutAnyDoseIsNotSaidToBeUnreadable() {
    ObjectNode call = milder();
    ((ObjectNode) call.at("/context/draftOrders/entry/0/resource")).remove("dosageInstruction");

    assertThat(summary(call)).startsWith("Ketamine order: defer. ");
    assertThat(detail(call))
        .contains("; no route; no dose; ")
        .contains("proposed doses, not recorded");
  }

  @Test
  void whatWasReadOfTheOrderIsShown() {
    assertThat(detail(milder()))
        .contains(
            "\n**Read of the order:** racemic ketamine; intravenous; infusion at 0.35 mg/kg/h, at"
                + " most 25 mg/h over 4 h; on 10 days; weight ");
  }

  @Test
  void anotherOrderReadsOtherwise() {
    ObjectNode call = milder();
    ObjectNode instruction = (ObjectNode) call.at(INSTRUCTION);
    instruction.remove(List.of("timing", "maxDosePerPeriod"));
    ObjectNode dose = (ObjectNode) instruction.at("/doseAndRate/0");
    dose.remove("rateQuantity");
    dose.putObject("doseQuantity")
        .put("value", 20)
        .put("system", "http://unitsofmeasure.org")
        .put("code", "mg");
    ((ObjectNode) call.path("prefetch")).remove("weight");

    assertThat(detail(call)).contains("; intravenous; bolus of 20 mg; ");
  }

  @Test
  void valuesThatNoFindingNamesAreShownAllTheSame() {
    assertThat(detail(withPressure(230, 140)))
        .contains(
            "\n**Values read, of which only what a finding names was held against a limit:** ")
        .contains("blood pressure 230/140 mmHg (26 November 2026 14:40)");
  }

  @Test
  void whatWasNotUsedIsNamedWithTheGravestFirst() {
    ObjectNode call = milder();
    ObjectNode older = observation(call, "bp-1", "final");
    code(older, "8480-6");
    value(older, 120, "mm[Hg]");
    older.put("effectiveDateTime", "2026-11-26T10:00:00-05:00");
    ObjectNode newer = observation(call, "bp-2", "final");
    code(newer, "8480-6");
    value(newer, 130, "mm[Hg]");
    ObjectNode local = observation(call, "x", "final");
    local.putObject("code").put("text", "Mood of the day");

    assertThat(detail(call))
        .contains(
            """
            **In the record but not used**

            - Mood of the day: not a word that the guidance uses
            - 2 x systolic blood pressure: older than the value that is used
            """);
  }

  @Test
  void noMoreThanEightThatWereNotUsedAreNamed() {
    ObjectNode call = milder();
    for (int i = 0; i < 11; i++) {
      observation(call, "x" + i, "final").putObject("code").put("text", "Local value " + i);
    }

    assertThat(detail(call))
        .contains("- Local value 7: not a word that the guidance uses\n- and 3 more\n")
        .doesNotContain("Local value 8");
  }

  @Test
  void aLongTextOfTheRecordIsCutShort() {
    ObjectNode call = milder();
    observation(call, "x", "final").putObject("code").put("text", "word ".repeat(1000));

    assertThat(detail(call)).contains("word…: not a word that the guidance uses");
  }

  @Test
  void whatAppliesStandsBeforeWhatOnlyWaits() {
    ObjectNode call = milder();

    assertThat(summary(call))
        .startsWith("Ketamine order: defer. Dosing on several days")
        .contains(" more; ")
        .endsWith(" wait for data)");
    assertThat(detail(call)).contains("**Applies too**", "**Cannot be judged yet**");
  }

  @Test
  void aHeadlineOfWhatOnlyWaitsSaysSo() {
    assertThat(summary(unreadable())).contains(". Cannot be judged yet: ");
    assertThat(summary(milder())).doesNotContain("Cannot be judged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ket", "other"})
  void theSameOrderTwiceHasTwoCardsThatFeedbackCanTellApart(String second) {
    ObjectNode call = milder();
    ArrayNode entries = (ArrayNode) call.at("/context/draftOrders/entry");
    ObjectNode copy = entries.get(0).deepCopy();
    ((ObjectNode) copy.path("resource")).put("id", second);
    entries.add(copy);

    List<JsonNode> cards = HookCalls.cards(HookCalls.post("ketamine-order-sign", call.toString()));

    assertThat(cards).extracting(card -> card.path("uuid").asText()).doesNotHaveDuplicates();
    assertThat(cards).flatExtracting(card -> card.findValuesAsText("uuid")).doesNotHaveDuplicates();
  }

  @Test
  void aCardThatTellsAnythingElseHasAnotherId() {
    assertThat(card(milder()).path("uuid")).isEqualTo(card(milder()).path("uuid"));
    assertThat(card(HookCalls.orderSign()).path("uuid")).isNotEqualTo(card(milder()).path("uuid"));
  }

  @Test
  void whatTheSiteStatesOfThePainIsSaidOnEveryCard() {
    CdsHooksEndpoint chronic =
        HookCalls.endpoint(
            HookCalls.OPTIONS.withIntake(
                HookCalls.OPTIONS.intake().withPainTreated(PainTreated.CHRONIC)));

    for (String hook : List.of("order-sign", "patient-view")) {
      JsonNode card =
          HookCalls.cards(
                  chronic.handle(
                      HookCalls.request(
                          "/cds-services/ketamine-" + hook, milder().put("hook", hook).toString())))
              .get(0);

      assertThat(card.path("detail").asText())
          .contains("The pain to be treated is not acute, as the site states")
          .doesNotContain("acute pain, not recorded");
    }
  }

  @Test
  void theQuietCardOfAPatientNamesWhatIsMissing() {
    ObjectNode call = milder().put("hook", "patient-view");

    JsonNode card =
        HookCalls.cards(HookCalls.post("ketamine-patient-view", call.toString())).get(0);

    assertThat(card.path("summary").asText())
        .isEqualTo(
            "Ketamine for complex regional pain syndrome: cannot be judged without acute pain");
    assertThat(card.path("detail").asText()).contains("waiting for acute pain, not recorded (");
  }
}
