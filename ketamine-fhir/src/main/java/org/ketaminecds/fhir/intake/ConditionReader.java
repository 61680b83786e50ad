package org.ketaminecds.fhir.intake;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.terminology.CodeSystem;
import org.ketaminecds.fhir.terminology.MappedCode.Past;

/** Reads problems and diagnoses. */
final class ConditionReader {

  private static final List<TermKind> NAMED =
      List.of(TermKind.INDICATION, TermKind.DIAGNOSIS, TermKind.STATE);

  /** The chapter of pregnancy, birth and the time after them. */
  private static final String OBSTETRIC = "O";

  private static final String NOT_SETTLED =
      ": on the list, and whether it holds now is not settled";

  private final IntakeDraft draft;
  private final Codes codes;
  private final FindingsCollector findings;
  private final Indications indications;
  private final OpenDiagnoses open;
  private final AllergyReader allergies;

  ConditionReader(
      IntakeDraft draft,
      Codes codes,
      FindingsCollector findings,
      Indications indications,
      OpenDiagnoses open,
      AllergyReader allergies) {
    this.draft = draft;
    this.codes = codes;
    this.findings = findings;
    this.indications = indications;
    this.open = open;
    this.allergies = allergies;
  }

  /** A term, by what it was recognised, and whether a resolved problem still counts. */
  private record Recognised(Term term, String how, Past past) {}

  void read(Condition condition) {
    CodeableConcept code = condition.getCode();
    String verification = Statuses.code(condition.getVerificationStatus());
    switch (verification) {
      case "entered-in-error" ->
          draft.notMapped(condition, Reason.ENTERED_IN_ERROR, Codes.shown(code));
      case "refuted" -> draft.notMapped(condition, Reason.REFUTED, Codes.shown(code));
      default -> read(condition, isConfirmed(verification));
    }
  }

  /** Without a status the problem stands as it is listed. */
  private static boolean isConfirmed(String verification) {
    return verification.isEmpty() || verification.equals("confirmed");
  }

  private void read(Condition condition, boolean confirmed) {
    List<Recognised> recognised = recognised(condition.getCode());
    open.add(condition, recognised.stream().map(Recognised::term).collect(Collectors.toSet()));
    Course course = Course.of(condition, draft.asOf());
    if (!allergies.read(condition, course) && recognised.isEmpty()) {
      draft.notMapped(condition, Reason.NOT_KNOWN, Codes.shown(condition.getCode()));
    }
    if (course != Course.OVER
        && recognised.stream().noneMatch(one -> one.term().name().equals(Pregnancy.TERM))) {
      leavePregnancyOpen(condition);
    }
    for (Recognised one : recognised) {
      if (course == Course.OVER && one.past() == Past.DOES_NOT_COUNT) {
        draft.notMapped(condition, Reason.NOT_ACTIVE, one.term().name());
        continue;
      }
      boolean settled = confirmed && (course != Course.OPEN || one.past() == Past.COUNTS);
      if (one.term().kind() == TermKind.INDICATION) {
        indication(condition, one, settled);
      } else {
        finding(condition, one, settled);
      }
    }
  }

  private List<Recognised> recognised(CodeableConcept code) {
    List<Recognised> byCode =
        codes.meanings(code).stream()
            .filter(meaning -> NAMED.contains(meaning.term().kind()))
            .map(m -> new Recognised(m.term(), m.code().citation(), m.code().past()))
            .toList();
    return byCode.isEmpty()
        ? codes.named(code, NAMED).stream()
            .map(term -> new Recognised(term, "its name", codes.past(term)))
            .toList()
        : byCode;
  }

  private void indication(Condition condition, Recognised recognised, boolean settled) {
    String name = recognised.term().name();
    if (!settled) {
      draft.notMapped(condition, Reason.READ_IN_PART, name + NOT_SETTLED);
      return;
    }
    indications.add(name, painDuration(condition));
    draft.sourced(name, condition, recognised.how());
  }

  /** From the onset, if that is known to the day; whole days. */
  private Optional<Quantity> painDuration(Condition condition) {
    return onset(condition)
        .filter(FhirTimes::isToTheDay)
        .flatMap(time -> draft.local(Optional.of(time)))
        .map(start -> ChronoUnit.DAYS.between(start.toLocalDate(), draft.asOf().toLocalDate()))
        .filter(days -> days > 0)
        .map(days -> Quantity.of(days, Unit.DAY));
  }

  /**
   * A diagnosis on the list holds now. A state comes and goes, so it is as old as its entry, or its
   * onset if that is newer; but a pregnancy goes on.
   */
  private void finding(Condition condition, Recognised recognised, boolean settled) {
    List<When> times =
        recognised.term().kind() == TermKind.STATE
            ? Stream.of(recorded(condition), onset(condition))
                .flatMap(time -> draft.when(time).stream())
                .toList()
            : List.of();
    Optional<When> when =
        times.stream()
            .filter(time -> !time.at().isAfter(draft.asOf()))
            .max(Comparator.comparing(When::at));
    if (when.isEmpty()
        && draft.isAfterCase(
            condition, times.stream().map(When::at).findFirst(), recognised.term().name())) {
      findings.unread(recognised.term().name(), Optional.of(draft.now()));
      return;
    }
    if (!settled) {
      draft.notMapped(condition, Reason.READ_IN_PART, recognised.term().name() + NOT_SETTLED);
    }
    if (settled && recognised.term().name().equals(Pregnancy.TERM) && mayLast(condition)) {
      findings.addLasting(Pregnancy.TERM, when, condition, recognised.how());
    } else {
      findings.add(
          recognised.term().name(),
          settled ? FindingState.PRESENT : FindingState.UNKNOWN,
          when,
          condition,
          recognised.how());
    }
  }

  /** By the last day that its onset may mean, such as a year alone. */
  private boolean mayLast(Condition pregnancy) {
    return draft
        .when(onset(pregnancy).or(() -> recorded(pregnancy)))
        .filter(start -> Pregnancy.mayGoOn(start.latest(), draft.asOf()))
        .isPresent();
  }

  /** A code of that chapter which tells of no pregnancy may be of one, or of the time after it. */
  private void leavePregnancyOpen(Condition condition) {
    boolean over =
        draft
            .local(onset(condition).or(() -> recorded(condition)))
            .filter(start -> !Pregnancy.mayGoOn(start, draft.asOf()))
            .isPresent();
    if (!over && codes.knows(Pregnancy.TERM)) {
      condition.getCode().getCoding().stream()
          .filter(coding -> CodeSystem.ICD_10_CM.isNamed(coding.getSystem()))
          .flatMap(coding -> Stream.ofNullable(coding.getCode()))
          .map(CodeSystem.ICD_10_CM::written)
          .filter(code -> code.startsWith(OBSTETRIC))
          .findFirst()
          .ifPresent(
              code ->
                  findings.addLeftOpen(
                      Pregnancy.TERM, condition, CodeSystem.ICD_10_CM.label() + " " + code));
    }
  }

  private static Optional<BaseDateTimeType> recorded(Condition condition) {
    return condition.hasRecordedDate()
        ? Optional.of(condition.getRecordedDateElement())
        : Optional.empty();
  }

  private static Optional<BaseDateTimeType> onset(Condition condition) {
    if (condition.hasOnsetDateTimeType()) {
      return Optional.of(condition.getOnsetDateTimeType());
    }
    return condition.hasOnsetPeriod() && condition.getOnsetPeriod().hasStart()
        ? Optional.of(condition.getOnsetPeriod().getStartElement())
        : Optional.empty();
  }
}
