package org.ketaminecds.fhir.intake;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** Reads the patient. */
final class PersonReader {

  private static final String BIRTH_SEX =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";

  private final IntakeDraft draft;

  PersonReader(IntakeDraft draft) {
    this.draft = draft;
  }

  void read(Patient patient) {
    birthDate(patient);
    sex(patient);
    boolean died =
        patient.hasDeceasedDateTimeType()
            || (patient.getDeceased() instanceof BooleanType dead
                && Boolean.TRUE.equals(dead.getValue()));
    if (died) {
      draft.notMapped(patient, Reason.NOT_READ, "the record says that the patient has died");
    }
  }

  private void birthDate(Patient patient) {
    DateType born = patient.getBirthDateElement();
    if (!born.hasValue()) {
      return;
    }
    if (born.getPrecision() != TemporalPrecisionEnum.DAY) {
      draft.notMapped(patient, Reason.DATE_NOT_EXACT, "the date of birth");
      return;
    }
    LocalDate date = LocalDate.of(born.getYear(), born.getMonth() + 1, born.getDay());
    if (!draft.isAfterCase(patient, Optional.of(date.atStartOfDay()), "the date of birth")) {
      draft.builder().birthDate(date);
      draft.sourced("age", patient, "date of birth");
    }
  }

  /**
   * The administrative gender is taken for the sex for clinical use unless the sex at birth says
   * otherwise; neither, where they differ, since a pregnancy must then be asked for.
   */
  private void sex(Patient patient) {
    AdministrativeGender gender = patient.getGender();
    if (gender != AdministrativeGender.FEMALE && gender != AdministrativeGender.MALE) {
      return;
    }
    Sex recorded = gender == AdministrativeGender.FEMALE ? Sex.FEMALE : Sex.MALE;
    String expected = recorded == Sex.FEMALE ? "F" : "M";
    if (atBirth(patient).filter(letter -> !letter.equals(expected)).isPresent()) {
      draft.notMapped(
          patient, Reason.CONTRADICTED, "administrative gender and sex at birth do not agree");
      return;
    }
    draft.builder().sex(recorded);
    draft.sourced("sex", patient, "administrative gender");
  }

  private static Optional<String> atBirth(Patient patient) {
    return Optional.ofNullable(patient.getExtensionByUrl(BIRTH_SEX))
        .filter(Extension::hasValue)
        .map(extension -> extension.getValue().primitiveValue());
  }
}
