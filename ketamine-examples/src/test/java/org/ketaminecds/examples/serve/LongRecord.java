package org.ketaminecds.examples.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/**
 * The order-sign call with a record as long as a prefetch makes it: sixty vital signs, sixty
 * laboratory values, twenty problems and ten medicines, each as an EHR writes it out.
 */
final class LongRecord {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final List<String> LABORATORY = List.of("2160-0", "1975-2", "2823-3", "718-7");
  private static final List<String> PROBLEMS = List.of("M54.50", "E78.5", "F41.1", "K21.9");
  private static final List<String> MEDICINES =
      List.of("atorvastatin 20 MG", "metformin 500 MG", "lisinopril 10 MG", "omeprazole 20 MG");

  private LongRecord() {}

  static String orderSign() {
    ObjectNode call = HookCalls.orderSign();
    ObjectNode prefetch = (ObjectNode) call.path("prefetch");
    ArrayNode vitals = (ArrayNode) prefetch.path("vitals").path("entry");
    for (int i = 1; i <= 58; i++) {
      bloodPressure(resource(vitals, "Observation", "bp-" + i), i);
    }
    ArrayNode laboratory =
        prefetch
            .putObject("labs")
            .put("resourceType", "Bundle")
            .put("type", "searchset")
            .putArray("entry");
    for (int i = 0; i < 60; i++) {
      laboratory(resource(laboratory, "Observation", "lab-" + i), i);
    }
    ArrayNode problems = (ArrayNode) prefetch.path("problems").path("entry");
    for (int i = 0; i < 18; i++) {
      problem(resource(problems, "Condition", "problem-" + i), i);
    }
    ArrayNode medicines = (ArrayNode) prefetch.path("medications").path("entry");
    for (int i = 0; i < 9; i++) {
      medicine(resource(medicines, "MedicationRequest", "medicine-" + i), i);
    }
    return call.toString();
  }

  private static ObjectNode resource(ArrayNode entries, String type, String id) {
    ObjectNode entry = entries.addObject();
    entry.put("fullUrl", "http://localhost/fhir/" + type + "/" + id);
    ObjectNode resource = entry.putObject("resource").put("resourceType", type).put("id", id);
    resource
        .putObject("meta")
        .put("versionId", "3")
        .put("lastUpdated", "2026-11-25T08:00:00.000-05:00")
        .putArray("profile")
        .add("http://hl7.org/fhir/us/core/StructureDefinition/us-core-" + type.toLowerCase());
    resource.putObject("subject").put("reference", "Patient/p1").put("display", "A fictional name");
    resource.putObject("encounter").put("reference", "Encounter/" + id);
    return resource;
  }

  private static void observation(ObjectNode resource, String category, int daysAgo) {
    resource.put("status", "final");
    coding(resource.putArray("category").addObject(), "observation-category", category);
    resource.put("effectiveDateTime", DAY.minusDays(daysAgo) + "T09:10:00-05:00");
    resource.put("issued", DAY.minusDays(daysAgo) + "T09:12:00.000-05:00");
    resource.putArray("performer").addObject().put("reference", "Practitioner/7");
  }

  private static void bloodPressure(ObjectNode resource, int daysAgo) {
    observation(resource, "vital-signs", daysAgo);
    loinc(resource.putObject("code"), "85354-9");
    ArrayNode components = resource.putArray("component");
    pressure(components.addObject(), "8480-6", 130 + daysAgo % 30);
    pressure(components.addObject(), "8462-4", 80 + daysAgo % 15);
  }

  private static void pressure(ObjectNode component, String code, int value) {
    loinc(component.putObject("code"), code);
    quantity(component.putObject("valueQuantity"), value, "mm[Hg]");
  }

  private static void laboratory(ObjectNode resource, int place) {
    observation(resource, "laboratory", 30 + place);
    loinc(resource.putObject("code"), LABORATORY.get(place % LABORATORY.size()));
    quantity(resource.putObject("valueQuantity"), 1 + place % 5, "mg/dL");
    ObjectNode range = resource.putArray("referenceRange").addObject();
    quantity(range.putObject("low"), 0, "mg/dL");
    quantity(range.putObject("high"), 9, "mg/dL");
  }

  private static void problem(ObjectNode resource, int place) {
    coding(resource.putObject("clinicalStatus"), "condition-clinical", "active");
    coding(resource.putObject("verificationStatus"), "condition-ver-status", "confirmed");
    coding(resource.putArray("category").addObject(), "condition-category", "problem-list-item");
    resource
        .putObject("code")
        .put("text", "A problem of the list")
        .putArray("coding")
        .addObject()
        .put("system", "http://hl7.org/fhir/sid/icd-10-cm")
        .put("code", PROBLEMS.get(place % PROBLEMS.size()));
    resource.put("recordedDate", DAY.minusDays(400L + place).toString());
  }

  private static void medicine(ObjectNode resource, int place) {
    resource.put("status", "active").put("intent", "order");
    resource
        .putObject("medicationCodeableConcept")
        .put("text", MEDICINES.get(place % MEDICINES.size()) + " Oral Tablet");
    resource.put("authoredOn", DAY.minusDays(90L + place).toString());
    resource.putArray("dosageInstruction").addObject().put("text", "one tablet in the morning");
  }

  private static void coding(ObjectNode concept, String system, String code) {
    concept
        .putArray("coding")
        .addObject()
        .put("system", "http://terminology.hl7.org/CodeSystem/" + system)
        .put("code", code);
  }

  private static void loinc(ObjectNode concept, String code) {
    concept
        .put("text", "as the laboratory calls it")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", code);
  }

  private static void quantity(ObjectNode quantity, int value, String unit) {
    quantity
        .put("value", value)
        .put("unit", unit)
        .put("system", "http://unitsofmeasure.org")
        .put("code", unit);
  }
}
