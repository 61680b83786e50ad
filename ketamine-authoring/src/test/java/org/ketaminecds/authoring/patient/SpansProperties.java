package org.ketaminecds.authoring.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;

class SpansProperties {

  private static final List<Unit> UNITS =
      List.of(Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR);
  private static final LocalDateTime START = LocalDateTime.of(2023, 1, 1, 0, 0);
  private static final int MINUTES_OF_THREE_YEARS = 3 * 365 * 24 * 60;

  @Property(tries = 300)
  void what_surely_lies_within_a_longer_span_does_so_as_of_every_time(@ForAll long seed) {
    Random random = new Random(seed);
    Window one = window(random);
    Window other = window(random);
    if (new Spans().surelyWithin(one, other)) {
      for (int round = 0; round < 50; round++) {
        LocalDateTime asOf = START.plusMinutes(random.nextInt(MINUTES_OF_THREE_YEARS));
        LocalDateTime time = asOf.minusMinutes(random.nextInt(MINUTES_OF_THREE_YEARS));
        assertThat(one.holds(time, asOf) && !other.holds(time, asOf))
            .as("%s within %s, but not %s of %s", time, one, other, asOf)
            .isFalse();
      }
    }
  }

  private static Window window(Random random) {
    return new Window(1 + random.nextInt(40), UNITS.get(random.nextInt(UNITS.size())));
  }

  @Test
  void a_year_has_365_days_at_least_and_366_at_most() {
    Window year = new Window(12, Unit.MONTH);

    assertThat(new Spans().surelyWithin(new Window(365, Unit.DAY), year)).isTrue();
    assertThat(new Spans().surelyWithin(new Window(366, Unit.DAY), year)).isFalse();
    assertThat(new Spans().surelyWithin(year, new Window(366, Unit.DAY))).isTrue();
    assertThat(new Spans().surelyWithin(year, new Window(365, Unit.DAY))).isFalse();
    assertThat(new Spans().surelyWithin(year, new Window(1, Unit.YEAR))).isTrue();
  }

  @Test
  void a_day_that_began_counts_as_a_whole_day() {
    assertThat(new Spans().surelyWithin(new Window(24, Unit.HOUR), new Window(1, Unit.DAY)))
        .isTrue();
    assertThat(new Spans().surelyWithin(new Window(1, Unit.DAY), new Window(24, Unit.HOUR)))
        .isFalse();
    assertThat(new Spans().surelyWithin(new Window(1, Unit.DAY), new Window(48, Unit.HOUR)))
        .isTrue();
  }
}
