package org.ketaminecds.fhir.hooks.card;

import ca.uhn.fhir.context.FhirContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.fhir.hooks.card.Card.Action;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.ValueSets;

/** Proposes the laboratory tests that an assessment lacks. */
final class MissingTests {

  private static final List<String> OF_THE_LIVER =
      List.of(
          "alanine aminotransferase",
          "aspartate aminotransferase",
          "alkaline phosphatase",
          "bilirubin");

  /** What guidance may ask for, and the tests that a laboratory makes for it. */
  private static final Map<String, List<String>> LABORATORY = laboratory();

  /** A status that somebody enters, and no test that a laboratory makes. */
  private static final String PREGNANCY_STATUS = "82810-3";

  private final ValueSets valueSets;

  MissingTests(ValueSets valueSets) {
    this.valueSets = valueSets;
  }

  private static Map<String, List<String>> laboratory() {
    Map<String, List<String>> tests = new LinkedHashMap<>();
    OF_THE_LIVER.forEach(name -> tests.put(name, List.of(name)));
    tests.put("baseline liver function tests", OF_THE_LIVER);
    tests.put("pregnancy", List.of("pregnancy"));
    return tests;
  }

  /**
   * A draft of an order for each of them that is not on order yet.
   *
   * @param measured what has a result, and is not made again for a panel that it is part of
   * @param inDoubt what a result is in doubt of, which another one alone does not settle
   */
  List<Action> orders(
      List<MissingDatum> missing,
      Set<String> onOrder,
      Set<String> measured,
      Set<String> inDoubt,
      String patientId) {
    return missing.stream()
        .flatMap(
            datum ->
                LABORATORY.getOrDefault(datum.name(), List.of()).stream()
                    .filter(name -> name.equals(datum.name()) || !measured.contains(name)))
        .distinct()
        .filter(name -> !onOrder.contains(name) && !inDoubt.contains(name))
        .flatMap(name -> test(name).stream())
        .map(code -> order(code, patientId))
        .toList();
  }

  private static Action order(MappedCode code, String patientId) {
    ServiceRequest request = new ServiceRequest();
    request.setStatus(ServiceRequestStatus.DRAFT);
    request.setIntent(ServiceRequestIntent.PROPOSAL);
    request.setSubject(new Reference("Patient/" + patientId));
    request.setCode(
        new CodeableConcept()
            .setText(code.display())
            .addCoding(new Coding().setSystem(code.system().uri()).setCode(code.code())));
    return new Action.Create(
        "Add a draft order for " + code.display(),
        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(request));
  }

  /** One test of each; the other codes are of other ways to make the same. */
  private Optional<MappedCode> test(String name) {
    return valueSets.codesOf(name).stream()
        .filter(code -> code.system() == CodeSystem.LOINC)
        .filter(code -> !code.code().equals(PREGNANCY_STATUS))
        .findFirst();
  }
}
