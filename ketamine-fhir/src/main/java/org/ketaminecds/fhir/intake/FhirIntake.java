package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.intake.MeasuredValues.Measured;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.order.OrderReader;
import org.ketaminecds.fhir.quantity.FhirQuantities;
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

  private static final String WEIGHT = "weight";
  private static final String PAIN_SCORE = "pain score";

  private static final Set<String> NEVER_TAKEN =
      Set.of("draft", "cancelled", "entered-in-error", "intended", "not-taken");

  private final ValueSets valueSets;
  private final Vocabulary vocabulary;
  private final MedicineNames medicineNames;
  private final FhirQuantities quantities = new FhirQuantities();
  private final OrderReader orders;

  /** An intake with the value sets of this library, for the words of a guidance. */
  public FhirIntake(Vocabulary vocabulary) {
    this(vocabulary, ValueSets.bundled());
  }

  /** An intake with these value sets, for the words of a guidance. */
  public FhirIntake(Vocabulary vocabulary, ValueSets valueSets) {
    this.vocabulary = vocabulary;
    this.valueSets = valueSets;
    this.medicineNames = new MedicineNames(vocabulary);
    this.orders = new OrderReader(quantities, valueSets);
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
    new Reading(draft, patientRecord, options).read();
    return draft.finished();
  }

  /**
   * Which medicine an order is of, as far as it matters here, whatever its status.
   *
   * @param others resources that the order may refer to
   */
  public OrderedMedicine medicine(MedicationRequest order, List<Resource> others) {
    Ingredients ingredients = ingredients(others);
    if (!new KetamineForms(ingredients).of(order.getMedication()).isEmpty()) {
      return OrderedMedicine.KETAMINE;
    }
    return ingredients.areTold(order.getMedication())
        ? OrderedMedicine.ANOTHER
        : OrderedMedicine.NOT_TOLD;
  }

  /**
   * Whether an order of a service names ketamine; what it says of a dose is not read. A code of
   * LOINC is that of a test.
   */
  public boolean namesKetamine(ServiceRequest order) {
    boolean test =
        order.getCode().getCoding().stream()
            .anyMatch(coding -> CodeSystem.LOINC.uri().equals(coding.getSystem()));
    return !test
        && new KetamineForms(ingredients(List.of())).areNamed(UnmappedTypes.ordered(order));
  }

  private Ingredients ingredients(List<Resource> others) {
    return new Ingredients(new Codes(valueSets, vocabulary), medicineNames, new References(others));
  }

  /** One reading of one record. */
  private final class Reading {

    private final IntakeDraft draft;
    private final PatientRecord patientRecord;
    private final IntakeOptions options;
    private final PatientChoice choice;
    private final FindingsCollector findings;
    private final MeasuredValues measured;
    private final Indications indications;
    private final OpenDiagnoses open;
    private final ConditionReader conditions;
    private final ObservationReader observations;
    private final MedicineReader medicines;
    private final AllergyReader allergies;
    private final KetamineForms forms;
    private final KetamineOrderReader ketamine;
    private final KetamineHistoryReader history;
    private final UnmappedTypes unmapped;
    private final Optional<MedicationRequest> order;
    private final Set<RecordPart> doubtful = EnumSet.noneOf(RecordPart.class);

    Reading(IntakeDraft draft, PatientRecord patientRecord, IntakeOptions options) {
      this.draft = draft;
      this.patientRecord = patientRecord;
      this.options = options;
      choice = PatientChoice.of(patientRecord);
      findings = new FindingsCollector(draft);
      measured = new MeasuredValues(draft);
      indications = new Indications(draft);
      Codes codes = new Codes(valueSets, vocabulary);
      Ingredients ingredients =
          new Ingredients(codes, medicineNames, new References(patientRecord.resources()));
      open = new OpenDiagnoses(valueSets, codes);
      conditions = new ConditionReader(draft, codes, findings, indications, open);
      observations = new ObservationReader(draft, codes, quantities, findings, measured);
      medicines = new MedicineReader(draft, ingredients);
      allergies = new AllergyReader(draft, codes, medicineNames);
      forms = new KetamineForms(ingredients);
      ketamine = new KetamineOrderReader(draft, forms, orders);
      history = new KetamineHistoryReader(draft, orders, quantities);
      unmapped = new UnmappedTypes(draft, codes, forms, history);
      order = order();
    }

    void read() {
      order.filter(choice::isOfAnother).ifPresent(Reading::refuseOrderOfAnother);
      order.ifPresent(ketamine::read);
      for (Resource resource : patientRecord.resources()) {
        if (order.filter(one -> one == resource).isPresent()) {
          continue;
        }
        if (choice.isOfAnother(resource)) {
          draft.notMapped(resource, Reason.OTHER_PATIENT, resource.fhirType());
          RecordPart.of(resource).ifPresent(doubtful::add);
        } else if (isModified(resource)) {
          draft.notMapped(resource, Reason.MODIFIED, resource.fhirType());
          RecordPart.of(resource).ifPresent(doubtful::add);
        } else {
          read(resource);
        }
      }
      history.finish(reviewed(RecordPart.ADMINISTRATIONS).isPresent(), findings);
      findings.finish();
      measured.finish(this::measured);
      indications.finish();
      reviews();
    }

    /** FHIR forbids to read it as if the extension were not there; a result may be the newest. */
    private static boolean isModified(Resource resource) {
      return resource instanceof DomainResource whole
          && whole.hasModifierExtension()
          && !(resource instanceof Observation);
    }

    private static void refuseOrderOfAnother(MedicationRequest order) {
      throw new InvalidCaseException(
          List.of(
              Problem.of(
                  References.of(order) + ".subject",
                  "another patient than that of the record",
                  "an order for the patient of the record")));
    }

    private void read(Resource resource) {
      if (resource instanceof Patient patient) {
        new PersonReader(draft).read(patient);
      } else if (resource instanceof Condition condition) {
        conditions.read(condition);
      } else if (resource instanceof Observation observation) {
        observations.read(observation);
      } else if (resource instanceof MedicationRequest request) {
        read(request);
      } else if (resource instanceof MedicationStatement statement) {
        medicines.read(statement);
        trace(statement, statement.getStatusElement(), statement.getMedication());
      } else if (resource instanceof AllergyIntolerance allergy) {
        allergies.read(allergy);
      } else if (resource instanceof MedicationAdministration administration) {
        read(administration);
      } else if (!(resource instanceof Medication)) {
        unmapped.list(resource);
      }
    }

    private void read(MedicationRequest request) {
      if (ketamine.isDraft(request)) {
        draft.notMapped(request, Reason.NOT_ACTIVE, "another draft of a ketamine order");
      } else if (order.isPresent() && request.getStatus() == MedicationRequestStatus.DRAFT) {
        medicines.readDraft(request);
      } else {
        medicines.read(request);
        if (!Boolean.TRUE.equals(request.getDoNotPerformElement().getValue())) {
          trace(request, request.getStatusElement(), request.getMedication());
        }
      }
    }

    private void read(MedicationAdministration administration) {
      Type medication = administration.getMedication();
      Optional<NamedKetamine> given = forms.of(medication);
      given.ifPresent(ketamine -> history.read(administration, ketamine));
      Optional<String> untold = forms.untold(medication);
      untold.ifPresent(shown -> history.readUntold(administration, shown));
      if (given.isEmpty() && (untold.isEmpty() || MedicineReader.goesOn(administration))) {
        medicines.read(administration);
      }
    }

    /** An order or statement by which ketamine may have been taken. */
    private void trace(Resource resource, Enumeration<?> status, Type medication) {
      if (!(status.hasValue() && NEVER_TAKEN.contains(status.getValueAsString()))
          && !forms.of(medication).isEmpty()) {
        history.trace(resource);
      }
    }

    /** The order that is given, or the only draft of a ketamine order; of several, none. */
    private Optional<MedicationRequest> order() {
      if (patientRecord.order().isPresent()) {
        return patientRecord.order();
      }
      List<MedicationRequest> drafts =
          patientRecord.resources().stream()
              .filter(MedicationRequest.class::isInstance)
              .map(MedicationRequest.class::cast)
              .filter(request -> !choice.isOfAnother(request))
              .filter(ketamine::isDraft)
              .toList();
      if (drafts.size() > 1) {
        drafts.forEach(
            one -> draft.notMapped(one, Reason.CONTRADICTED, "several draft orders of ketamine"));
      }
      return drafts.size() == 1 ? Optional.of(drafts.get(0)) : Optional.empty();
    }

    private void measured(String term, Measured value) {
      switch (term) {
        case WEIGHT -> {
          draft.builder().weight(new Weight(value.value(), value.at()));
          draft.sourced(term, value.resource(), value.how());
        }
        case PAIN_SCORE -> indications.score(value, term);
        default -> {
          draft
              .builder()
              .observation(
                  new org.ketaminecds.core.clinical.Observation(term, value.value(), value.at()));
          draft.sourced(term, value.resource(), value.how());
        }
      }
    }

    /** A list that the site keeps complete, and that came whole, was gone through by now. */
    private void reviews() {
      draft
          .builder()
          .reviews(
              new ListReviews(
                  problems(),
                  reviewed(RecordPart.MEDICINES),
                  allergies.noneKnown()
                      ? Optional.of(draft.asOf())
                      : reviewed(RecordPart.ALLERGIES)));
    }

    /** A problem on the list may be a diagnosis that is asked for, in other words. */
    private Optional<LocalDateTime> problems() {
      Optional<LocalDateTime> reviewed =
          reviewed(RecordPart.PROBLEMS).filter(day -> !open.isAnyOpen());
      if (reviewed.isPresent()) {
        vocabulary.terms().stream()
            .filter(term -> term.kind() == TermKind.DIAGNOSIS && !findings.has(term.name()))
            .filter(open::isOpen)
            .map(Term::name)
            .forEach(draft.builder()::unavailable);
      }
      return reviewed;
    }

    /** A list that names somebody else, or holds what must not be read, does not count as whole. */
    private Optional<LocalDateTime> reviewed(RecordPart part) {
      boolean whole =
          patientRecord.asked().contains(part)
              && !patientRecord.incomplete().contains(part)
              && !doubtful.contains(part);
      return whole && options.reviewed().contains(part)
          ? Optional.of(draft.asOf())
          : Optional.empty();
    }
  }
}
