package org.ketaminecds.fhir.intake;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.fhir.TestVocabulary;

/** Made-up records, written as FHIR JSON with single quotes. */
final class Records {

  static final LocalDateTime AS_OF = LocalDateTime.of(2026, 11, 26, 12, 0);

  private static final FhirIntake INTAKE = new FhirIntake(TestVocabulary.small());

  private Records() {}

  static Resource resource(String json) {
    return (Resource)
        FhirContext.forR4Cached().newJsonParser().parseResource(json.replace('\'', '"'));
  }

  static Intake read(String... resources) {
    PatientRecord.Builder builder = PatientRecord.builder();
    Stream.of(resources).map(Records::resource).forEach(builder::resource);
    return read(builder.build(), IntakeOptions.none());
  }

  static Intake read(PatientRecord patientRecord, IntakeOptions options) {
    return INTAKE.read(patientRecord, AS_OF.atZone(ZoneOffset.UTC), options);
  }

  static String condition(String id, String icd, String more) {
    return "{'resourceType':'Condition','id':'%s','code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'%s'}]}%s}"
        .formatted(id, icd, more);
  }

  static String clinical(String status) {
    return ",'clinicalStatus':{'coding':[{'code':'%s'}]}".formatted(status);
  }

  static String verification(String status) {
    return ",'verificationStatus':{'coding':[{'code':'%s'}]}".formatted(status);
  }

  static String observation(String id, String loinc, String more) {
    return "{'resourceType':'Observation','id':'%s','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'%s'}]}%s}"
        .formatted(id, loinc, more);
  }

  static String at(String time) {
    return ",'effectiveDateTime':'" + time + "'";
  }

  static String quantity(String value, String unit) {
    return ",'valueQuantity':{'value':%s,'system':'http://unitsofmeasure.org','code':'%s'}"
        .formatted(value, unit);
  }

  static String medicine(String id, String text, String more) {
    return "{'resourceType':'MedicationRequest','id':'%s','intent':'order','medicationCodeableConcept':{'text':'%s'}%s}"
        .formatted(id, text, more);
  }
}
