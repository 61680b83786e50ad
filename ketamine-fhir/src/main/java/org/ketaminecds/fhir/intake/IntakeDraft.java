package org.ketaminecds.fhir.intake;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** What was read of a record so far. */
final class IntakeDraft {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

  /** From the westernmost zone to the easternmost. */
  private static final Duration ZONES_DIFFER = Duration.ofHours(26);

  private final LocalDateTime asOf;
  private final FhirTimes times;
  private final ClinicalCaseBuilder builder;
  private final List<SourcedDatum> sources = new ArrayList<>();
  private final List<NotMapped> notMapped = new ArrayList<>();
  private final List<String> assumed = new ArrayList<>();

  IntakeDraft(LocalDateTime asOf, FhirTimes times) {
    this.asOf = asOf;
    this.times = times;
    this.builder = ClinicalCase.asOf(asOf);
  }

  LocalDateTime asOf() {
    return asOf;
  }

  ClinicalCaseBuilder builder() {
    return builder;
  }

  /**
   * The local time. One that lies after the case by no more than clocks differ is the time of the
   * case, and a date that is tomorrow here and today elsewhere is today, without a time as it came:
   * it stood in the record by then.
   */
  Optional<LocalDateTime> local(Optional<BaseDateTimeType> time) {
    return time.flatMap(
        one -> times.local(one).map(at -> isWithinLeeway(one, at) ? notAfterCase(one) : at));
  }

  private LocalDateTime notAfterCase(BaseDateTimeType time) {
    return FhirTimes.isToTheMinute(time) ? asOf : asOf.toLocalDate().atStartOfDay();
  }

  /** The local time, and what else of the past it may mean; tomorrow elsewhere is today here. */
  Optional<When> when(Optional<BaseDateTimeType> time) {
    return time.filter(BaseDateTimeType::hasValue)
        .map(
            one -> {
              LocalDateTime written = times.local(one).orElseThrow();
              LocalDateTime at = local(time).orElseThrow();
              boolean tomorrow = !at.equals(written) && !FhirTimes.isToTheMinute(one);
              LocalDateTime latest = times.atTheLatest(one).orElseThrow();
              return new When(
                  at,
                  tomorrow ? asOf.toLocalDate().atStartOfDay() : at,
                  latest.isAfter(asOf) ? asOf : latest);
            });
  }

  /** What began then and is not known to have ended. */
  When goingOn(When start) {
    return new When(start.at(), start.earliest(), asOf);
  }

  /** The time of the case. */
  When now() {
    return When.moment(asOf);
  }

  private boolean isWithinLeeway(BaseDateTimeType time, LocalDateTime at) {
    return at.isAfter(asOf)
        && (FhirTimes.isToTheMinute(time)
            ? !at.isAfter(asOf.plus(CLOCKS_DIFFER))
            : at.toLocalDate().equals(asOf.toLocalDate().plusDays(1)));
  }

  void sourced(String datum, Resource resource, String how) {
    sources.add(new SourcedDatum(datum, References.of(resource), how));
  }

  void notMapped(Resource resource, Reason reason, String detail) {
    notMapped.add(new NotMapped(References.of(resource), reason, detail));
  }

  void notMapped(List<NotMapped> already) {
    notMapped.addAll(already);
  }

  void assumed(String statement) {
    assumed.add(statement);
  }

  /** Whether it lies after the case, which is then noted. */
  boolean isAfterCase(Resource resource, Optional<LocalDateTime> time, String what) {
    Optional<LocalDateTime> later = time.filter(asOf::isBefore);
    later.ifPresent(at -> notMapped(resource, Reason.IN_THE_FUTURE, what + " at " + at));
    return later.isPresent();
  }

  /** Whether a time after the case may be that of now in another zone. */
  boolean mayBeOfNow(Optional<LocalDateTime> later) {
    return later.filter(at -> !at.isAfter(asOf.plus(ZONES_DIFFER))).isPresent();
  }

  Intake finished() {
    return new Intake(builder.build(), sources, notMapped, assumed);
  }
}
