package org.ketaminecds.fhir.hooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.ClockTimes;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.NotMapped;

/**
 * An order as it was read, so that a wrong reading is seen.
 *
 * @param regimen what was read
 * @param unread what of it could not be, each with its place and why
 */
record OrderAsRead(Regimen regimen, List<NotMapped> unread) {

  private static final String REGIMEN = "regimen";
  private static final String ROUTE = "route";

  /** What is not known where the doses or the times of an order were not read. */
  private static final Set<String> OF_DOSES =
      Set.of(
          "proposed doses", "infusion time", "infusion days", "planned courses", "course interval");

  OrderAsRead {
    unread = List.copyOf(unread);
  }

  static OrderAsRead of(Intake intake) {
    List<String> orders = intake.references().getOrDefault(REGIMEN, List.of());
    return new OrderAsRead(
        intake.clinicalCase().regimen().orElseGet(() -> Regimen.builder().build()),
        intake.notMapped().stream()
            .filter(one -> one.reason() == NotMapped.Reason.READ_IN_PART)
            .filter(one -> orders.contains(one.reference()))
            .toList());
  }

  /** Whether it has a dose that no limit was held against, since it could not be read. */
  boolean isWithoutItsDose() {
    return regimen.phases().isEmpty() && !unread.isEmpty();
  }

  /** Why the answer lacks a datum: what stands in the order and was not read was recorded. */
  String why(MissingDatum datum) {
    boolean unreadHere =
        !unread.isEmpty()
            && ((regimen.phases().isEmpty() && OF_DOSES.contains(datum.name()))
                || (regimen.route().isEmpty() && datum.name().equals(ROUTE)));
    return unreadHere ? "not read of the order" : datum.why().label();
  }

  /** Drug, route, doses and times in one line. */
  String line() {
    List<String> parts = new ArrayList<>();
    parts.add(regimen.form().map(KetamineForm::label).orElse("which ketamine is not known"));
    parts.add(regimen.route().map(Route::label).orElse(lacking("route")));
    regimen.phases().forEach(phase -> parts.add(phase(phase)));
    if (regimen.phases().isEmpty()) {
      parts.add(lacking("dose"));
    }
    parts.addAll(times(regimen.schedule()));
    return String.join("; ", parts);
  }

  private String lacking(String what) {
    return unread.isEmpty() ? "no " + what : what + " not read";
  }

  private static String phase(Phase phase) {
    StringBuilder text = new StringBuilder();
    if (phase instanceof Phase.Bolus bolus) {
      text.append("bolus of ").append(bolus.dose());
    } else if (phase instanceof Phase.Infusion infusion) {
      text.append("infusion");
      append(text, " at ", infusion.rate());
      append(text, ", at most ", infusion.atMost());
      append(text, ", in all ", infusion.total());
    }
    append(text, " over ", phase.over());
    phase.times().map(ClockTimes::toString).ifPresent(times -> text.append(" from ").append(times));
    return text.toString();
  }

  private static void append(StringBuilder text, String before, Optional<Quantity> value) {
    value.ifPresent(one -> text.append(before).append(one));
  }

  private static List<String> times(Schedule schedule) {
    List<String> times = new ArrayList<>();
    schedule.hoursPerDay().ifPresent(hours -> times.add(hours + " a day"));
    schedule.days().ifPresent(days -> times.add(days == 1 ? "on 1 day" : "on " + days + " days"));
    schedule.courses().ifPresent(courses -> times.add("courses: " + courses));
    schedule.interval().ifPresent(interval -> times.add("a course every " + interval));
    return times;
  }
}
