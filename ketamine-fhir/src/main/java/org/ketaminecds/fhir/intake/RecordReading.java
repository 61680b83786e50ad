package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
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
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.intake.MeasuredValues.Measured;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** One reading of one record. */
final class RecordReading {

  private static final String PAIN_SCORE = "pain score";
  private static final String ACUTE_PAIN = "acute pain";

  private static final Set<String> NEVER_TAKEN =
      Set.of("draft", "cancelled", "entered-in-error", "intended", "not-taken");

  private final Vocabulary vocabulary;
  private final IntakeDraft draft;
  private final PatientRecord patientRecord;
  private final IntakeOptions options;
  private final PatientChoice choice;
  private final FindingsCollector findings;
  private final MeasuredValues measured;
  private final Indications indications;
  private final OpenDiagnoses open;
  private final OpeningValues opening;
  private final ConditionReader conditions;
  private final ObservationReader observations;
  private final MedicineReader medicines;
  private final AllergyReader allergies;
  private final KetamineForms forms;
  private final KetamineOrderReader ketamine;
  private final KetamineHistoryReader history;
  private final UnmappedTypes unmapped;
  private final Optional<MedicationRequest> order;
  private final CompleteLists lists;

  RecordReading(
      Meanings meanings, IntakeDraft draft, PatientRecord patientRecord, IntakeOptions options) {
    this.vocabulary = meanings.vocabulary();
    this.draft = draft;
    this.patientRecord = patientRecord;
    this.options = options;
    HomeServer server = new HomeServer(patientRecord.server());
    choice = PatientChoice.of(patientRecord, server);
    lists = new CompleteLists(patientRecord, options, draft.asOf());
    findings = new FindingsCollector(draft);
    measured = new MeasuredValues(draft);
    indications = new Indications(draft);
    Codes codes = meanings.codes();
    Ingredients ingredients = meanings.ingredients(patientRecord.resources(), server);
    open = new OpenDiagnoses(draft, meanings.valueSets(), meanings.openCodes());
    opening = new OpeningValues(draft, meanings.openValues());
    allergies = new AllergyReader(draft, codes, meanings.medicineNames(), lists);
    conditions = new ConditionReader(draft, codes, findings, indications, open, allergies);
    observations =
        new ObservationReader(
            draft, codes, meanings.quantities(), new Focus(server), findings, measured);
    medicines = new MedicineReader(draft, ingredients);
    forms = new KetamineForms(ingredients);
    ketamine = new KetamineOrderReader(draft, forms, meanings.orders());
    history = new KetamineHistoryReader(draft, meanings.orders(), meanings.quantities(), server);
    unmapped = new UnmappedTypes(draft, codes, forms, history);
    order = order();
  }

  void read() {
    order.filter(choice::isOfAnother).ifPresent(RecordReading::refuseOrderOfAnother);
    order.ifPresent(ketamine::read);
    for (Resource resource : patientRecord.resources()) {
      if (order.filter(one -> one == resource).isPresent()) {
        continue;
      }
      if (choice.isOfAnother(resource)) {
        draft.notMapped(resource, Reason.OTHER_PATIENT, resource.fhirType());
        lists.doubt(resource);
      } else if (isModified(resource)) {
        draft.notMapped(resource, Reason.MODIFIED, resource.fhirType());
        lists.doubt(resource);
      } else {
        read(resource);
      }
    }
    patientRecord.overtaken().stream()
        .flatMap(name -> vocabulary.find(name).stream())
        .forEach(observations::overtaken);
    history.finish(lists.reviewed(RecordPart.ADMINISTRATIONS).isPresent(), findings);
    findings.finish();
    options.painTreated().ifPresent(this::treated);
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
        && (forms.of(medication).isPresent() || forms.untold(medication).isPresent())) {
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

  /** What the site states of all its patients gives way to what the record says of this one. */
  private void treated(PainTreated pain) {
    if (findings.has(ACUTE_PAIN) || vocabulary.find(ACUTE_PAIN).isEmpty()) {
      return;
    }
    boolean acute = pain == PainTreated.ACUTE;
    draft
        .builder()
        .finding(
            new Finding(
                ACUTE_PAIN,
                acute ? FindingState.PRESENT : FindingState.ABSENT,
                Optional.of(draft.asOf())));
    draft.assumed(
        "The pain to be treated is %s, as the site states of all ketamine that it orders."
            .formatted(acute ? "acute" : "not acute"));
  }

  private void measured(String term, Measured value) {
    opening.add(term, value);
    switch (term) {
      case MeasuredValues.WEIGHT -> {
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

  private void reviews() {
    draft
        .builder()
        .reviews(new ListReviews(problems(), lists.reviewed(RecordPart.MEDICINES), allergies()));
  }

  /** That there is no allergy settles the list, unless more of it exists. */
  private Optional<LocalDateTime> allergies() {
    return allergies.noneKnown() && !lists.isOpen(RecordPart.ALLERGIES)
        ? Optional.of(draft.asOf())
        : lists.reviewed(RecordPart.ALLERGIES);
  }

  /** A problem on the list may be a diagnosis that is asked for, and a value may speak for one. */
  private Optional<LocalDateTime> problems() {
    Optional<LocalDateTime> reviewed =
        lists.reviewed(RecordPart.PROBLEMS).filter(day -> !open.isAnyOpen());
    if (reviewed.isPresent()) {
      List<Term> notNamed =
          vocabulary.terms().stream()
              .filter(term -> term.kind() == TermKind.DIAGNOSIS && !findings.has(term.name()))
              .toList();
      open.among(notNamed).forEach(draft.builder()::unavailable);
      opening
          .againstAbsenceOf(notNamed.stream().map(Term::name).toList(), measured::has)
          .forEach(draft.builder()::unavailable);
    }
    return reviewed;
  }
}
