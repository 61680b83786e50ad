package org.ketaminecds.rules.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.vocabulary.DerivedWords;

/**
 * The state of how many ketamine treatments come together in a year once the plan is counted.
 *
 * <p>A year is 12 months by the calendar, the same day of the next year counted with it, as in
 * every window of a condition. Years without a planned course do not matter: what was given is
 * given.
 */
final class TreatmentsInAYear {

  private final CaseViewFactory.Draft draft;
  private final LocalDate today;
  private final Optional<List<LocalDate>> history;
  private final Optional<PlannedCourses> plan;

  TreatmentsInAYear(CaseViewFactory.Draft draft) {
    this.draft = draft;
    this.today = draft.given.asOf().toLocalDate();
    this.history =
        draft
            .given
            .ketamineHistory()
            .map(all -> all.stream().map(one -> one.started().toLocalDate()).sorted().toList());
    this.plan =
        draft
            .given
            .regimen()
            .map(regimen -> new PlannedCourses(draft.given.asOf(), regimen.schedule()));
  }

  void add() {
    draft.put(DerivedWords.TREATMENTS_IN_A_YEAR, state());
  }

  private State state() {
    List<String> missing = missing();
    if (history.isEmpty() && plan.isEmpty()) {
      return new State.Unknown(Why.NOT_RECORDED, missing);
    }
    Year fullest = fullest();
    Quantity count = Quantity.of(fullest.count(), Unit.ONE);
    return missing.isEmpty()
        ? new State.Measured(count, Optional.empty(), count + shown(fullest))
        : new State.AtLeast(count, most(fullest), missing, count + " or more" + shown(fullest));
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (history.isEmpty()) {
      missing.add(DerivedWords.TREATMENTS);
    }
    if (plan.flatMap(courses -> courses.schedule().courses()).isEmpty()) {
      missing.add(DerivedWords.PLANNED_COURSES);
    } else if (!plan.get().isTimed()) {
      missing.add(DerivedWords.COURSE_INTERVAL);
    }
    return missing;
  }

  /** Courses of which only the number is known might all fall in the year. */
  private Optional<Quantity> most(Year year) {
    return history.isEmpty() || plan.flatMap(courses -> courses.schedule().courses()).isEmpty()
        ? Optional.empty()
        : Optional.of(Quantity.of((long) year.past() + plan.get().stated(), Unit.ONE));
  }

  /** Of the years that begin with a treatment and reach today, the first that holds the most. */
  private Year fullest() {
    List<LocalDate> past = history.orElse(List.of());
    Year fullest = year(today, 0);
    for (int index = past.size() - 1; index >= 0; index--) {
      LocalDate first = past.get(index);
      if (first.plusYears(1).isBefore(today)) {
        return fullest;
      }
      Year year = year(first, past.size() - index);
      fullest = year.count() >= fullest.count() ? year : fullest;
    }
    return fullest;
  }

  private Year year(LocalDate first, int past) {
    return new Year(
        first, past, plan.map(courses -> courses.begunBy(first.plusYears(1))).orElse(0));
  }

  private String shown(Year year) {
    String past = history.isEmpty() ? "the history is not known" : year.past() + " in the history";
    String planned = plan.map(courses -> planned(courses, year)).orElse("the plan is not known");
    return " in 12 months from " + year.first() + " (" + past + " and " + planned + ")";
  }

  private static String planned(PlannedCourses plan, Year year) {
    if (plan.schedule().courses().isEmpty()) {
      return year.planned() + " or more planned";
    }
    return plan.isTimed()
        ? year.planned() + " planned"
        : "%d to %d planned".formatted(year.planned(), plan.stated());
  }

  /** Twelve months from a day, and the treatments that begin in them. */
  private record Year(LocalDate first, int past, int planned) {

    long count() {
      return (long) past + planned;
    }
  }
}
