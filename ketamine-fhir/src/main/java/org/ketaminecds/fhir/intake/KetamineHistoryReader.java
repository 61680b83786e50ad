package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.intake.KetamineSession.Kind;
import org.ketaminecds.fhir.intake.NotMapped.Reason;
import org.ketaminecds.fhir.order.OrderReader;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.quantity.QuantityReading.Read;

/**
 * Reads which ketamine the patient was given before.
 *
 * <p>A history in a case is whole, and limits are counted on it. So it is made only where the site
 * keeps the administrations complete and each trace of ketamine in the record is a treatment of it;
 * else it is no more than known that ketamine was given, and what was found is listed.
 */
final class KetamineHistoryReader {

  private static final String TREATMENTS = "ketamine treatments";
  private static final String EARLIER_TREATMENT = "earlier ketamine treatment";
  private static final String GIVEN = "ketamine was given";
  private static final Set<String> GIVEN_STATUS =
      Set.of("completed", "in-progress", "stopped", "on-hold");

  /** Up to this time an administration may be a bolus, as in orders. */
  private static final Quantity LONGEST_BOLUS = Quantity.of(10, Unit.MINUTE);

  private final IntakeDraft draft;
  private final OrderReader orders;
  private final FhirQuantities quantities;
  private final HomeServer server;
  private final List<KetamineSession> sessions = new ArrayList<>();
  private final Map<Resource, Optional<LocalDateTime>> given = new LinkedHashMap<>();
  private final Set<Resource> traces = new LinkedHashSet<>();
  private boolean open;

  KetamineHistoryReader(
      IntakeDraft draft, OrderReader orders, FhirQuantities quantities, HomeServer server) {
    this.draft = draft;
    this.orders = orders;
    this.quantities = quantities;
    this.server = server;
  }

  /** Reads an administration of ketamine. */
  void read(MedicationAdministration administration, NamedKetamine ketamine) {
    if (isGiven(administration, "ketamine")) {
      given(administration, ketamine);
    }
  }

  /**
   * Reads an administration of which nothing tells the medicine.
   *
   * @param shown what is shown of it, such as a code that is not known here
   */
  void readUntold(MedicationAdministration administration, String shown) {
    String what = "%s, which may be ketamine,".formatted(shown);
    if (isGiven(administration, what)
        && !draft.isAfterCase(administration, draft.local(start(administration)), what)) {
      leaveOpen(administration, what + " was given");
    }
  }

  /** Whether it was given for certain; else it is listed. */
  private boolean isGiven(MedicationAdministration administration, String what) {
    String status = Statuses.code(administration.getStatusElement());
    if (status.equals("entered-in-error")) {
      draft.notMapped(administration, Reason.ENTERED_IN_ERROR, what);
    } else if (status.equals("not-done")) {
      draft.notMapped(administration, Reason.NOT_ACTIVE, what + " that was not given");
    } else if (!GIVEN_STATUS.contains(status)) {
      leaveOpen(administration, what + " that may have been given");
    }
    return GIVEN_STATUS.contains(status);
  }

  /** Notes a medicine or an order of ketamine, which tells no treatment by itself. */
  void trace(Resource resource) {
    traces.add(resource);
  }

  /** Notes a resource that names ketamine, and tells no treatment. */
  void leaveOpen(Resource resource, String detail) {
    open = true;
    draft.notMapped(resource, Reason.HISTORY_OPEN, detail);
  }

  private void given(MedicationAdministration administration, NamedKetamine ketamine) {
    Optional<BaseDateTimeType> start = start(administration);
    Optional<LocalDateTime> started = draft.local(start);
    if (draft.isAfterCase(administration, started, "ketamine")) {
      return;
    }
    given.put(administration, started);
    if (start.filter(FhirTimes::isToTheDay).isEmpty()) {
      leaveOpen(administration, GIVEN + ", on a day that is not told");
    } else if (!isIntoVein(administration)) {
      leaveOpen(administration, GIVEN + ", but not into a vein for certain");
    } else {
      session(administration, ketamine, started.orElseThrow());
    }
  }

  private void session(
      MedicationAdministration administration, NamedKetamine ketamine, LocalDateTime started) {
    Optional<LocalDateTime> ended = end(administration);
    if (ended.filter(started::isAfter).isPresent()) {
      leaveOpen(administration, GIVEN + ", and ended before it began");
      return;
    }
    KetamineSession session =
        new KetamineSession(
            administration,
            Kind.PERHAPS_BOLUS,
            started,
            ended,
            ketamine.form(),
            dose(administration),
            order(administration));
    sessions.add(
        administration.getDosage().hasRate()
                || session.duration().filter(time -> time.compareTo(LONGEST_BOLUS) > 0).isPresent()
            ? session.withKind(Kind.INFUSION)
            : session);
  }

  private static Optional<BaseDateTimeType> start(MedicationAdministration administration) {
    if (administration.getEffective() instanceof Period period) {
      return Optional.ofNullable(period.getStartElement());
    }
    return administration.getEffective() instanceof DateTimeType time
        ? Optional.of(time)
        : Optional.empty();
  }

  /** A day alone could lie before the start; what has not come to its end yet has none. */
  private Optional<LocalDateTime> end(MedicationAdministration administration) {
    return administration.getEffective() instanceof Period period
            && FhirTimes.isToTheMinute(period.getEndElement())
        ? draft.local(Optional.of(period.getEndElement())).filter(end -> !end.isAfter(draft.asOf()))
        : Optional.empty();
  }

  private boolean isIntoVein(MedicationAdministration administration) {
    return orders
        .route(administration.getDosage().getRoute())
        .filter(Route.INTRAVENOUS::equals)
        .isPresent();
  }

  private Optional<Quantity> dose(MedicationAdministration administration) {
    return quantities.read(administration.getDosage().getDose(), Dimension.AMOUNT)
            instanceof Read read
        ? Optional.of(read.quantity()).filter(Quantity::isPositive)
        : Optional.empty();
  }

  private Optional<String> order(MedicationAdministration administration) {
    return Optional.of(server.relative(administration.getRequest()))
        .filter(written -> !written.isEmpty());
  }

  /**
   * Makes the history, or states only that ketamine was given.
   *
   * @param kept whether the site keeps the administrations complete, and they came whole
   */
  void finish(boolean kept, FindingsCollector findings) {
    KetamineSeries.Parted parted = KetamineSeries.of(sessions);
    if (kept) {
      traces.stream().filter(this::isUnexplained).forEach(this::leaveOpenTrace);
    }
    parted
        .doubtful()
        .forEach(one -> leaveOpen(one.source(), GIVEN + ", in the last treatment or another one"));
    parted.series().stream()
        .filter(series -> !series.hasInfusion())
        .flatMap(series -> series.sessions().stream())
        .forEach(one -> leaveOpen(one.source(), GIVEN + ", perhaps as a bolus for anaesthesia"));
    if (kept && !open) {
      history(parted.series());
    } else {
      findingOnly(kept, parted, findings);
    }
  }

  /** An order whose administrations were read tells nothing more. */
  private boolean isUnexplained(Resource trace) {
    return sessions.stream()
        .noneMatch(one -> one.order().filter(References.of(trace)::equals).isPresent());
  }

  private void leaveOpenTrace(Resource trace) {
    leaveOpen(trace, "ketamine taken or ordered, without the times at which it was given");
  }

  private void history(List<KetamineSeries> all) {
    draft.builder().ketamineHistory(all.stream().map(KetamineSeries::treatment).toList());
    all.stream()
        .flatMap(series -> series.sessions().stream())
        .forEach(one -> draft.sourced(TREATMENTS, one.source(), "given on " + one.started()));
  }

  private void findingOnly(boolean kept, KetamineSeries.Parted parted, FindingsCollector findings) {
    given.entrySet().stream()
        .max(
            Comparator.comparing(
                entry -> entry.getValue().orElse(LocalDateTime.MIN), Comparator.naturalOrder()))
        .ifPresent(
            last ->
                findings.add(
                    EARLIER_TREATMENT,
                    FindingState.PRESENT,
                    last.getValue().map(When::moment),
                    last.getKey(),
                    GIVEN));
    String why = kept ? "beside what cannot be placed" : "the list is not kept complete";
    parted.series().stream()
        .filter(KetamineSeries::hasInfusion)
        .flatMap(series -> series.sessions().stream())
        .filter(one -> !parted.doubtful().contains(one))
        .forEach(
            one ->
                draft.notMapped(
                    one.source(),
                    Reason.HISTORY_OPEN,
                    "%s on %s; %s".formatted(GIVEN, one.started(), why)));
  }
}
