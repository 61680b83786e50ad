package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * Turns a patient's record into a case: what is known, what is not, and where each datum came from.
 *
 * <p>A code is mapped only to a word that means the same. Nothing is filled in, and nothing is
 * dropped in silence: what could not be used is listed with its reason. Making one reads the
 * definitions of UCUM, so make one and share it; it is thread-safe and holds no patient data.
 */
public final class FhirIntake {

  private static final HomeServer ANY_SERVER = new HomeServer(Optional.empty());

  private final Meanings meanings;

  /** An intake with the value sets of this library, for the words of a guidance. */
  public FhirIntake(Vocabulary vocabulary) {
    this(vocabulary, ValueSets.bundled());
  }

  /** An intake with these value sets, for the words of a guidance. */
  public FhirIntake(Vocabulary vocabulary, ValueSets valueSets) {
    this.meanings = Meanings.of(vocabulary, valueSets);
  }

  /**
   * Reads a record as it stands at a time.
   *
   * @param asOf the time of the case, in the time zone of the place of treatment
   * @throws InvalidCaseException if the record is of several patients, or contradicts itself
   */
  public Intake read(PatientRecord patientRecord, ZonedDateTime asOf, IntakeOptions options) {
    LocalDateTime time = asOf.toLocalDateTime();
    IntakeDraft draft = new IntakeDraft(time, new FhirTimes(asOf.getZone()));
    options.jurisdiction().ifPresent(country -> draft.builder().jurisdiction(country.code()));
    options.careSetting().ifPresent(draft.builder()::careSetting);
    patientRecord.unavailable().forEach(draft.builder()::unavailable);
    draft.notMapped(patientRecord.notRead());
    new RecordReading(meanings, draft, patientRecord, options).read();
    return draft.finished();
  }

  /**
   * Tells which medicine an order is of, as far as it matters here, whatever its status.
   *
   * @param others resources that orders may refer to
   */
  public Function<MedicationRequest, OrderedMedicine> medicines(List<Resource> others) {
    Ingredients ingredients = meanings.ingredients(others, ANY_SERVER);
    KetamineForms forms = new KetamineForms(ingredients);
    return order -> {
      if (!forms.of(order.getMedication()).isEmpty()) {
        return OrderedMedicine.KETAMINE;
      }
      if (ingredients.texts(order.getMedication()).anyMatch(meanings.nearKetamine()::isIn)) {
        return OrderedMedicine.LIKE_KETAMINE;
      }
      return ingredients.areTold(order.getMedication())
          ? OrderedMedicine.ANOTHER
          : OrderedMedicine.NOT_TOLD;
    };
  }

  /**
   * The medicine of an order as people would call it.
   *
   * @param others resources that the order may refer to
   */
  public String shown(MedicationRequest order, List<Resource> others) {
    return meanings.ingredients(others, ANY_SERVER).shown(order.getMedication());
  }

  /**
   * Whether an order of a service names ketamine; what it says of a dose is not read. A code of
   * LOINC is that of a test.
   */
  public boolean namesKetamine(ServiceRequest order) {
    boolean test =
        order.getCode().getCoding().stream()
            .anyMatch(coding -> CodeSystem.LOINC.isNamed(coding.getSystem()));
    return !test
        && new KetamineForms(meanings.ingredients(List.of(), ANY_SERVER))
            .areNamed(UnmappedTypes.ordered(order));
  }
}
