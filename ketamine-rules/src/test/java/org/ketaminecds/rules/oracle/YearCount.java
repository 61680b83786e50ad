package org.ketaminecds.rules.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Schedule;

/** Counts the treatments of each year that begins with one of them and of which today is a part. */
final class YearCount {

  private static final long SECONDS_OF_A_DAY = 24 * 60 * 60;

  private final LocalDateTime now;
  private final Optional<List<KetamineTreatment>> history;
  private final Optional<Schedule> schedule;

  private YearCount(ClinicalCase given) {
    this.now = given.asOf();
    this.history = given.ketamineHistory();
    this.schedule = given.regimen().map(regimen -> regimen.schedule());
  }

  /** The most that come together, as far as it can be told. */
  static Fact of(ClinicalCase given) {
    return new YearCount(given).fact();
  }

  private Fact fact() {
    List<String> needs = new ArrayList<>();
    if (history.isEmpty()) {
      needs.add("ketamine treatments");
    }
    Optional<Integer> courses = schedule.flatMap(Schedule::courses);
    boolean apart = schedule.flatMap(Schedule::interval).isPresent();
    if (courses.isEmpty()) {
      needs.add("planned courses");
    } else if (courses.get() > 1 && !apart) {
      needs.add("course interval");
    }
    if (history.isEmpty() && schedule.isEmpty()) {
      return Fact.Missing.notRecorded(needs.toArray(String[]::new));
    }
    int count = courses.filter(any -> apart).orElse(schedule.isPresent() ? 1 : 0);
    Fraction least = most(count);
    if (needs.equals(List.of("course interval"))) {
      return new Fact.Range(least, most(0).plus(Fraction.of(courses.orElseThrow(), 1)), needs);
    }
    return new Fact.Number(least, !needs.isEmpty(), Optional.empty(), needs);
  }

  private Fraction most(int courses) {
    List<LocalDate> all = new ArrayList<>();
    history.ifPresent(past -> past.forEach(one -> all.add(one.started().toLocalDate())));
    LocalDate today = now.toLocalDate();
    for (int number = 0; number < courses; number++) {
      all.add(number == 0 ? today : begin(number));
    }
    long most = 0;
    for (LocalDate from : Stream.concat(Stream.of(today), all.stream()).toList()) {
      LocalDate to = from.plusMonths(12);
      if (!from.isAfter(today) && !to.isBefore(today)) {
        long inside = all.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
        most = Math.max(most, inside);
      }
    }
    return Fraction.of(most, 1);
  }

  private LocalDate begin(int number) {
    Quantity interval = schedule.flatMap(Schedule::interval).orElseThrow();
    boolean whole = !interval.value().toString().contains("/");
    if (whole && (interval.unit() == Unit.MONTH || interval.unit() == Unit.YEAR)) {
      long each = Long.parseLong(interval.value().toString());
      return now.plus(
              number * each, interval.unit() == Unit.MONTH ? ChronoUnit.MONTHS : ChronoUnit.YEARS)
          .toLocalDate();
    }
    Fraction days = Fraction.of(interval).times(Fraction.of(number, 24));
    Fraction sinceMidnight = Fraction.of(now.toLocalTime().toSecondOfDay(), SECONDS_OF_A_DAY);
    Fraction whenItBegins = days.plus(sinceMidnight);
    return now.toLocalDate()
        .plusDays(whenItBegins.over().divide(whenItBegins.under()).longValueExact());
  }
}
