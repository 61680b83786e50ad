package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.view.Window;

/** A time before a case, or no time at all. */
record Moment(String text, UnaryOperator<LocalDateTime> before, boolean dated) {

  static final Moment UNDATED = new Moment("", time -> time, false);
  static final Moment NOW = new Moment(" now", time -> time, true);

  private static final List<Moment> COMMON = List.of(UNDATED, NOW, days(1), days(40), days(400));

  static Moment days(int days) {
    return new Moment(" -%d d".formatted(days), time -> time.minusDays(days), true);
  }

  /** The start of a window, and a day or a second before and after it. */
  static List<Moment> around(Window window) {
    String text = " -" + window.amount() + " " + window.unit().symbol();
    return List.of(
        new Moment(text, time -> Calendar.start(window, time), true),
        new Moment(text + " and 1 d", time -> Calendar.start(window, time).minusDays(1), true),
        new Moment(text + " and 1 s", time -> Calendar.start(window, time).minusSeconds(1), true),
        new Moment(text + " but 1 s", time -> Calendar.start(window, time).plusSeconds(1), true));
  }

  /** The age at which a value becomes stale, and a little more and less. */
  static List<Moment> around(Quantity freshFor) {
    long seconds = freshFor.canonicalValue().toDecimal().longValueExact() * 3600;
    List<Moment> moments = new ArrayList<>();
    for (long shift : new long[] {-1, 0, 1, 60, 86_400}) {
      moments.add(
          new Moment(
              " -%s and %d s".formatted(freshFor, shift),
              time -> time.minusSeconds(seconds + shift),
              true));
    }
    return moments;
  }

  /** One of these or of the common moments. */
  static Moment draw(Random random, List<Moment> special) {
    return special.isEmpty() || random.nextBoolean()
        ? Pick.from(random, COMMON)
        : Pick.from(random, special);
  }

  Optional<LocalDateTime> at(LocalDateTime asOf) {
    return dated ? Optional.of(before.apply(asOf)) : Optional.empty();
  }
}
