package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;

/** A case that is being put together from statements. */
final class Draft {

  final LocalDateTime asOf;
  final ClinicalCaseBuilder builder;
  final List<Phase> phases = new ArrayList<>();
  Optional<KetamineForm> form = Optional.empty();
  Optional<Route> route = Optional.empty();
  Optional<Quantity> hoursPerDay = Optional.empty();
  Optional<Integer> days = Optional.empty();
  Optional<Integer> courses = Optional.empty();
  Optional<Quantity> interval = Optional.empty();
  Optional<LocalDateTime> problemsReviewed = Optional.empty();
  Optional<LocalDateTime> medicinesReviewed = Optional.empty();
  Optional<LocalDateTime> allergiesReviewed = Optional.empty();
  Optional<List<KetamineTreatment>> history = Optional.empty();

  Draft(LocalDateTime asOf) {
    this.asOf = asOf;
    this.builder = ClinicalCase.asOf(asOf);
  }

  ClinicalCase build() {
    builder.reviews(new ListReviews(problemsReviewed, medicinesReviewed, allergiesReviewed));
    history.ifPresent(builder::ketamineHistory);
    Schedule schedule = new Schedule(hoursPerDay, days, courses, interval);
    if (!phases.isEmpty()
        || form.isPresent()
        || route.isPresent()
        || !schedule.equals(Schedule.UNKNOWN)) {
      builder.regimen(new Regimen(form, route, phases, schedule));
    }
    return builder.build();
  }
}
