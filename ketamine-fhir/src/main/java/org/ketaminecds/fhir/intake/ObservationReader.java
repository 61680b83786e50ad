package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.intake.Codes.Meaning;
import org.ketaminecds.fhir.intake.MeasuredValues.Measured;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading;
import org.ketaminecds.fhir.quantity.QuantityReading.NotRead;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/** Reads laboratory results, vital signs, totals of scales and pregnancy tests. */
final class ObservationReader {

  private static final Set<ObservationStatus> USABLE =
      Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

  /**
   * A weighing that gave no final value leaves the last one in force: without a weight no dose
   * would be held against a limit.
   */
  private static final Set<Reason> WITHOUT_VALUE = Set.of(Reason.NOT_FINAL, Reason.NO_VALUE);

  private final IntakeDraft draft;
  private final Codes codes;
  private final FhirQuantities quantities;
  private final Focus focus;
  private final UpperLimits limits;
  private final YesOrNo yesOrNo;
  private final ObservedTime times;
  private final FindingsCollector findings;
  private final MeasuredValues measured;

  ObservationReader(
      IntakeDraft draft,
      Codes codes,
      FhirQuantities quantities,
      Focus focus,
      FindingsCollector findings,
      MeasuredValues measured) {
    this.draft = draft;
    this.codes = codes;
    this.quantities = quantities;
    this.focus = focus;
    this.limits = new UpperLimits(quantities);
    this.yesOrNo = new YesOrNo(codes);
    this.times = new ObservedTime(draft);
    this.findings = findings;
    this.measured = measured;
  }

  void read(Observation observation) {
    String shown = Codes.shown(observation.getCode());
    if (observation.getStatus() == ObservationStatus.ENTEREDINERROR) {
      draft.notMapped(observation, Reason.ENTERED_IN_ERROR, shown);
      return;
    }
    if (focus.isSomebodyElse(observation)) {
      draft.notMapped(
          observation, Reason.OTHER_PATIENT, shown + ": of its focus, such as the patient's child");
      return;
    }
    Optional<When> when = times.of(observation);
    Optional<LocalDateTime> at = when.map(When::at);
    boolean later = draft.isAfterCase(observation, at, shown);
    if (later && !draft.mayBeOfNow(at)) {
      return;
    }
    boolean known = false;
    for (ObservedItem item : ObservedItem.of(observation)) {
      for (Meaning meaning : codes.meanings(item.code())) {
        known = true;
        if (later) {
          unread(meaning.term(), Optional.of(draft.now()));
        } else {
          read(observation, item, meaning, when);
        }
      }
    }
    if (!known && !later) {
      draft.notMapped(observation, Reason.NOT_KNOWN, shown);
    }
  }

  /** Notes that there may be a value that is newer than all that could be read. */
  void overtaken(Term term) {
    unread(term, Optional.of(draft.now()));
  }

  private void read(
      Observation observation, ObservedItem item, Meaning meaning, Optional<When> when) {
    Term term = meaning.term();
    if (observation.getStatus() == ObservationStatus.CANCELLED) {
      draft.notMapped(observation, Reason.NOT_FINAL, term.name());
    } else if (observation.getStatus() == null || !USABLE.contains(observation.getStatus())) {
      unread(observation, term, Reason.NOT_FINAL, term.name());
    } else if (focus.isSomethingElse(observation)) {
      unread(observation, term, Reason.NOT_READ, term.name() + " of its focus");
    } else if (observation.hasModifierExtension()) {
      unread(observation, term, Reason.MODIFIED, term.name());
    } else if (item.isWithoutValue()) {
      unread(observation, term, Reason.NO_VALUE, term.name());
    } else if (term.dimension().isEmpty()) {
      finding(observation, item, meaning, when);
    } else {
      value(observation, item, meaning, when);
    }
  }

  /** What cannot be read may say something else than an older one that can. */
  private void unread(Observation observation, Term term, Reason reason, String detail) {
    draft.notMapped(observation, reason, detail);
    if (term.name().equals(MeasuredValues.WEIGHT) && WITHOUT_VALUE.contains(reason)) {
      return;
    }
    unread(term, times.of(observation));
  }

  private void unread(Term term, Optional<When> when) {
    if (term.dimension().isEmpty()) {
      findings.unread(term.name(), when);
    } else {
      measured.unread(term.name(), when);
    }
  }

  /** It may be older than that, so whoever relies on it has to know. */
  private void datedByIssue(Observation observation, Term term) {
    if (times.isThatOfIssue(observation)) {
      draft.notMapped(
          observation,
          Reason.READ_IN_PART,
          "%s: it has no time of its own, so the time of its issue stands for it"
              .formatted(term.name()));
    }
  }

  private void finding(
      Observation observation, ObservedItem item, Meaning meaning, Optional<When> when) {
    Term term = meaning.term();
    yesOrNo
        .of(item, term)
        .ifPresentOrElse(
            state -> {
              datedByIssue(observation, term);
              findings.add(term.name(), state, when, observation, meaning.code().citation());
            },
            () -> neither(observation, item, term));
  }

  private void neither(Observation observation, ObservedItem item, Term term) {
    if (item.value().isEmpty() && item.interpretation().isEmpty()) {
      unread(observation, term, Reason.NO_VALUE, term.name());
    } else {
      unread(
          observation,
          term,
          Reason.NOT_UNDERSTOOD,
          "%s: found %s; wanted a result that says yes or no"
              .formatted(term.name(), YesOrNo.found(item)));
    }
  }

  private void value(
      Observation observation, ObservedItem item, Meaning meaning, Optional<When> when) {
    Term term = meaning.term();
    Optional<org.hl7.fhir.r4.model.Quantity> found = item.quantity();
    if (found.isEmpty()) {
      unread(observation, term, Reason.NO_VALUE, term.name());
      return;
    }
    boolean multiple = term.dimension().filter(Dimension.MULTIPLE_OF_ULN::equals).isPresent();
    QuantityReading reading =
        multiple
            ? limits.multiple(found.get(), item.ranges())
            : quantities.read(found.get(), term.dimension().orElseThrow());
    if (reading instanceof Read read) {
      datedByIssue(observation, term);
      measured.add(
          term.name(), new Measured(read.quantity(), when, observation, meaning.code().citation()));
    } else if (reading instanceof NotRead not) {
      unread(
          observation,
          term,
          multiple ? Reason.NO_REFERENCE_RANGE : Reason.UNIT,
          "%s: found %s; wanted %s".formatted(term.name(), not.found(), not.wanted()));
    }
  }
}
