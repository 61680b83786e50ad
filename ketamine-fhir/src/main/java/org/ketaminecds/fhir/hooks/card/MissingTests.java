package org.ketaminecds.fhir.hooks.card;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
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

  private static final List<String> LABORATORY =
      List.of(
          "alanine aminotransferase",
          "aspartate aminotransferase",
          "alkaline phosphatase",
          "bilirubin",
          "pregnancy");

  /** A status that somebody enters, and no test that a laboratory makes. */
  private static final String PREGNANCY_STATUS = "82810-3";

  private final ValueSets valueSets;

  MissingTests(ValueSets valueSets) {
    this.valueSets = valueSets;
  }

  /** A draft of one order for all of them that are not on order yet, if any is missing. */
  Optional<Action> order(List<MissingDatum> missing, Set<String> onOrder, String patientId) {
    List<MappedCode> codes =
        missing.stream()
            .map(MissingDatum::name)
            .filter(LABORATORY::contains)
            .filter(name -> !onOrder.contains(name))
            .flatMap(name -> test(name).stream())
            .toList();
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    ServiceRequest request = new ServiceRequest();
    request.setStatus(ServiceRequestStatus.DRAFT);
    request.setIntent(ServiceRequestIntent.PROPOSAL);
    request.setSubject(new Reference("Patient/" + patientId));
    request.setCode(new CodeableConcept().setText("Tests before ketamine"));
    codes.forEach(code -> request.addOrderDetail(detail(code)));
    return Optional.of(
        new Action.Create(
            "Add a draft order for "
                + String.join(", ", codes.stream().map(MappedCode::display).toList()),
            FhirContext.forR4Cached().newJsonParser().encodeResourceToString(request)));
  }

  /** One test of each; the other codes are of other ways to make the same. */
  private Optional<MappedCode> test(String name) {
    return valueSets.codesOf(name).stream()
        .filter(code -> code.system() == CodeSystem.LOINC)
        .filter(code -> !code.code().equals(PREGNANCY_STATUS))
        .findFirst();
  }

  private static CodeableConcept detail(MappedCode code) {
    return new CodeableConcept()
        .setText(code.display())
        .addCoding(new Coding().setSystem(code.system().uri()).setCode(code.code()));
  }
}
