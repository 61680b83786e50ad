package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** Which of the unsigned orders are looked at; where that cannot be told, they are. */
class DraftOrdersTest {

  private final ObjectNode call = HookCalls.orderSign();

  private ArrayNode drafts() {
    return (ArrayNode) call.at("/context/draftOrders/entry");
  }

  private ObjectNode order() {
    return (ObjectNode) drafts().get(0).path("resource");
  }

  private static ObjectNode resource(ArrayNode entries, String type, String id) {
    return entries.addObject().putObject("resource").put("resourceType", type).put("id", id);
  }

  private static ArrayNode entries(ObjectNode parent, String field) {
    return parent.putObject(field).put("resourceType", "Bundle").putArray("entry");
  }

  private ObjectNode drafted(String type, String id) {
    return resource(drafts(), type, id).put("status", "draft").put("intent", "order");
  }

  private List<String> signed() {
    return summaries(HookCalls.post("ketamine-order-sign", call.toString()));
  }

  private List<String> selected(String... selections) {
    call.put("hook", "order-select");
    ArrayNode named = ((ObjectNode) call.path("context")).putArray("selections");
    List.of(selections).forEach(named::add);
    return summaries(HookCalls.post("ketamine-order-select", call.toString()));
  }

  private static List<String> summaries(HookResponse response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return HookCalls.cards(response).stream().map(card -> card.path("summary").asText()).toList();
  }

  private void nameByReference(String reference) {
    order().remove("medicationCodeableConcept");
    order().putObject("medicationReference").put("reference", reference);
  }

  @Test
  void theOrderThatWasSelectedIsLookedAtAndNoOther() {
    drafted("MedicationRequest", "other")
        .putObject("medicationCodeableConcept")
        .put("text", "ibuprofen");

    assertThat(selected("MedicationRequest/other")).isEmpty();
    assertThat(selected("MedicationRequest/ket")).isNotEmpty();
  }

  @Test
  void aServiceThatIsNotSelectedIsLeftAlone() {
    drafted("ServiceRequest", "s").putObject("code").put("text", "Ketamine infusion");
    drafted("ServiceRequest", "other").putObject("code").put("text", "Physiotherapy");

    assertThat(selected("ServiceRequest/other")).isEmpty();
    assertThat(selected("ServiceRequest/s")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/fhir/MedicationRequest/ket",
        "MedicationRequest/ket/_history/2",
        "http://localhost/fhir/MedicationRequest/ket/_history/2",
        "MedicationRequest/that-is-no-draft",
        "ket"
      })
  void aSelectionInOtherWordsOrOfNoDraftHidesNoOrder(String selection) {
    drafted("MedicationRequest", "other")
        .putObject("medicationCodeableConcept")
        .put("text", "ibuprofen");

    assertThat(selected(selection)).isNotEmpty();
  }

  @Test
  void anOrderWithoutAnIdIsAlwaysLookedAtAndCannotBeTakenBackByACard() {
    order().remove("id");
    drafted("MedicationRequest", "other")
        .putObject("medicationCodeableConcept")
        .put("text", "ibuprofen");

    assertThat(selected("MedicationRequest/other")).isNotEmpty();
    assertThat(HookCalls.cards(HookCalls.post("ketamine-order-select", call.toString())))
        .flatExtracting(card -> card.path("suggestions").findValuesAsText("type"))
        .doesNotContain("delete");
  }

  @Test
  void twoOrdersWithoutIdsAreNotOneCard() {
    order().remove("id");
    drafts().add(drafts().get(0).deepCopy());

    List<JsonNode> cards = HookCalls.cards(HookCalls.post("ketamine-order-sign", call.toString()));

    assertThat(cards).extracting(card -> card.path("uuid").asText()).doesNotHaveDuplicates();
    assertThat(cards).hasSize(3);
  }

  @Test
  void theMedicineOfAnOrderMayStandAmongTheOrders() {
    nameByReference("Medication/m");
    resource(drafts(), "Medication", "m").putObject("code").put("text", "Ketamine 10 mg/mL");

    assertThat(signed()).first().asString().startsWith("Ketamine order: avoid");
  }

  @Test
  void theMedicineOfAnOrderMayStandInTheRecord() {
    nameByReference("Medication/m");
    resource(entries((ObjectNode) call.path("prefetch"), "medications"), "Medication", "m")
        .putObject("code")
        .put("text", "Ketamine 10 mg/mL");

    assertThat(signed()).first().asString().startsWith("Ketamine order: avoid");
  }

  @Test
  void theMedicineOfAnOrderMayBeContainedInIt() {
    nameByReference("#m");
    order()
        .putArray("contained")
        .addObject()
        .put("resourceType", "Medication")
        .put("id", "m")
        .putObject("code")
        .put("text", "Ketamine 10 mg/mL");

    assertThat(signed()).first().asString().startsWith("Ketamine order: avoid");
  }

  @Test
  void aMedicineThatIsNowhereIsToldFromNoneAndSaidToBeNotJudged() {
    nameByReference("Medication/elsewhere");

    assertThat(signed())
        .containsExactly("An order does not tell its medicine: not judged, and it may be ketamine");
  }

  @Test
  void aMisspeltNameOfKetamineIsSaidToBeNotJudged() {
    order().putObject("medicationCodeableConcept").put("text", "ketmine 50 mg/mL");
    drafted("MedicationRequest", "other")
        .putObject("medicationCodeableConcept")
        .put("text", "ketorolac 30 mg/mL");

    assertThat(signed())
        .containsExactly("An order may be of ketamine, and was not judged: ketmine 50 mg/mL");
  }

  @ParameterizedTest
  @ValueSource(strings = {")", "a b", "urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea"})
  void anOrderWhoseIdIsNoneOfFhirIsJudgedAndNotOfferedToBeTakenBack(String id) {
    order().put("id", id);

    assertThat(signed()).first().asString().startsWith("Ketamine order: avoid");
    assertThat(HookCalls.post("ketamine-order-sign", call.toString()).body())
        .doesNotContain("Take the ketamine order back");
  }

  @Test
  void aLocalCodeWithoutWordsTellsNoMedicine() {
    ObjectNode coding =
        order().putObject("medicationCodeableConcept").putArray("coding").addObject();
    coding.put("system", "urn:local").put("code", "77");

    assertThat(signed()).singleElement().asString().contains("does not tell its medicine");
    coding.put("display", " ");
    assertThat(signed()).singleElement().asString().contains("does not tell its medicine");
    coding.put("display", "ibuprofen 400 mg");
    assertThat(signed()).isEmpty();
  }

  @Test
  void aMedicineThatIsSignedAlongIsSeenAsOneThatIsTaken() {
    drafted("MedicationRequest", "t")
        .putObject("medicationCodeableConcept")
        .put("text", "theophylline 300 mg tablet");

    assertThat(HookCalls.post("ketamine-order-sign", call.toString()).body())
        .contains("avoid: Theophylline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "stopped", "completed", "entered-in-error"})
  void anOrderThatIsTakenBackOrOverIsNotJudged(String status) {
    order().put("status", status);

    assertThat(signed()).isEmpty();
  }

  @Test
  void anOrderNotToGiveKetamineIsNotJudged() {
    order().put("doNotPerform", true);

    assertThat(signed()).isEmpty();
  }

  @Test
  void aTestForKetamineIsNoKetamine() {
    drafts().removeAll();
    ObjectNode code =
        drafted("ServiceRequest", "s").putObject("code").put("text", "Ketamine, urine");
    assertThat(signed()).hasSize(1);

    code.putArray("coding").addObject().put("system", "http://loinc.org").put("code", "16227-8");

    assertThat(signed()).isEmpty();
  }

  @Test
  void anOrderThatCannotBeReadIsSaidToBeNotJudgedAndTakesNoOtherAway() {
    drafted("MedicationRequest", "broken").put("authoredOn", "26/11/2026");

    assertThat(signed())
        .hasSizeGreaterThan(1)
        .anySatisfy(summary -> assertThat(summary).startsWith("Ketamine order: avoid"))
        .last()
        .isEqualTo("An order could not be read: not judged, and it may be ketamine");
  }

  @Test
  void moreOrdersThanAnybodySignsAreNotAllJudgedAndThatIsSaid() {
    ObjectNode first = (ObjectNode) drafts().get(0);
    for (int more = 1; more < 20; more++) {
      ObjectNode copy = first.deepCopy();
      ((ObjectNode) copy.path("resource")).put("id", "ket" + more);
      drafts().add(copy);
    }
    assertThat(signed())
        .last()
        .asString()
        .startsWith("20 ketamine orders at once: each was judged");

    ObjectNode copy = first.deepCopy();
    ((ObjectNode) copy.path("resource")).put("id", "last");
    drafts().add(copy);

    assertThat(signed())
        .last()
        .isEqualTo("21 ketamine orders at once: only the first 20 were judged");
  }
}
