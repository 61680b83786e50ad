package org.ketaminecds.fhir.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.KetamineTreatment.Pattern;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.intake.KetamineSession.Kind;

/** Sessions that are one treatment: those of one day, of consecutive days, or of one order. */
final class KetamineSeries {

  private final List<KetamineSession> sessions = new ArrayList<>();

  private KetamineSeries(KetamineSession first) {
    sessions.add(first);
  }

  /** How sessions part into treatments, and which of them may belong to the treatment before. */
  record Parted(List<KetamineSeries> series, List<KetamineSession> doubtful) {}

  /**
   * Parts sessions into treatments.
   *
   * <p>Those of one day or of the next are one treatment, as the core defines it, and so are those
   * of one order. After the days by which the core takes a treatment as over, another begins. What
   * lies between may be either.
   */
  static Parted of(List<KetamineSession> sessions) {
    List<KetamineSeries> all = new ArrayList<>();
    List<KetamineSession> doubtful = new ArrayList<>();
    for (KetamineSession session : inOrder(sessions)) {
      if (all.isEmpty() || all.get(all.size() - 1).isOverBefore(session)) {
        all.add(new KetamineSeries(session));
      } else {
        KetamineSeries last = all.get(all.size() - 1);
        if (last.mayNotHold(session)) {
          doubtful.add(session);
        }
        last.sessions.add(session);
      }
    }
    return new Parted(all, doubtful);
  }

  private static List<KetamineSession> inOrder(List<KetamineSession> sessions) {
    return sessions.stream().sorted(Comparator.comparing(KetamineSession::started)).toList();
  }

  private boolean isOverBefore(KetamineSession next) {
    return daysUntil(next) > KetamineTreatment.MOST_DAYS;
  }

  private boolean mayNotHold(KetamineSession next) {
    return daysUntil(next) > 1 && !isOfOrderOf(next);
  }

  private long daysUntil(KetamineSession next) {
    return ChronoUnit.DAYS.between(lastDay(), next.started().toLocalDate());
  }

  private LocalDate lastDay() {
    return sessions.stream()
        .map(KetamineSession::lastDay)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private boolean isOfOrderOf(KetamineSession next) {
    return next.order().isPresent()
        && sessions.stream().allMatch(one -> one.order().equals(next.order()));
  }

  List<KetamineSession> sessions() {
    return Collections.unmodifiableList(sessions);
  }

  /** A bolus alone may have been an anaesthetic. */
  boolean hasInfusion() {
    return sessions.stream().anyMatch(one -> one.kind() == Kind.INFUSION);
  }

  /** The treatment; what it did is told by no administration. */
  KetamineTreatment treatment() {
    Optional<KetamineSession> only =
        sessions.size() == 1 ? Optional.of(sessions.get(0)) : Optional.empty();
    return new KetamineTreatment(
        sessions.get(0).started(),
        ended(),
        form(),
        takesADay() ? Optional.of(Pattern.INPATIENT_OR_SERIAL) : Optional.empty(),
        only.flatMap(KetamineSession::dose),
        only.flatMap(KetamineSession::duration),
        Optional.<Quantity>empty(),
        Optional.<Quantity>empty());
  }

  /** Known only if the end of each session is. */
  private Optional<LocalDateTime> ended() {
    return sessions.stream().allMatch(one -> one.ended().isPresent())
        ? sessions.stream().flatMap(one -> one.ended().stream()).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private Optional<KetamineForm> form() {
    Set<Optional<KetamineForm>> forms =
        sessions.stream().map(KetamineSession::form).collect(Collectors.toSet());
    return forms.size() == 1 ? sessions.get(0).form() : Optional.empty();
  }

  /** What takes less than a day may be one session over midnight, so that is none of several. */
  private boolean takesADay() {
    LocalDateTime last =
        sessions.stream()
            .map(one -> one.ended().orElse(one.started()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return !last.isBefore(sessions.get(0).started().plusDays(1));
  }
}
