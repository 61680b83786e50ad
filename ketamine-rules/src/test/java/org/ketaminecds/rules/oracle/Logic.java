package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.view.Window;

/** Judges conditions by facts. */
final class Logic {

  private final Facts facts;

  Logic(Facts facts) {
    this.facts = facts;
  }

  Ruling rule(Condition condition) {
    if (condition instanceof Group group) {
      return Ruling.joined(group.joint(), group.parts().stream().map(this::rule).toList());
    }
    if (condition instanceof Line.Presence line) {
      return presence(line);
    }
    if (condition instanceof Line.Comparison line) {
      return comparison(line);
    }
    if (condition instanceof Line.Choice line) {
      return choice(line);
    }
    if (condition instanceof Line.Includes line) {
      return includes(line);
    }
    if (condition instanceof IncludesOther line) {
      return includesOther(line);
    }
    if (condition instanceof Line.EventCount line) {
      return count(line);
    }
    if (condition instanceof InForce line) {
      return Ruling.of(
          facts.asOf().toLocalDate().toEpochDay() <= line.last().toEpochDay(), line.written());
    }
    return Ruling.of(condition instanceof Always, Always.TEXT);
  }

  private Ruling presence(Line.Presence line) {
    Fact fact = facts.of(line.word().name());
    return fact instanceof Fact.Stated stated && isTimely(stated.at(), line.within())
        ? Ruling.of(stated.so() == line.present(), line.written())
        : open(fact, line);
  }

  private Ruling comparison(Line.Comparison line) {
    Fact fact = facts.of(line.word().name());
    if (fact instanceof Fact.Nothing) {
      return Ruling.of(false, line.written());
    }
    if (fact instanceof Fact.Range range) {
      return line.within().isPresent()
          ? Ruling.open(line.written(), range.needs())
          : between(range, line);
    }
    if (!(fact instanceof Fact.Number number) || !isTimely(number.at(), line.within())) {
      return open(fact, line);
    }
    int order = number.value().compareTo(Fraction.of(line.limit()));
    boolean couldChange =
        number.orMore() && (holds(line.comparator(), order) != holds(line.comparator(), 1));
    return couldChange
        ? open(fact, line)
        : Ruling.of(holds(line.comparator(), order), line.written());
  }

  /** A range is decided where both its ends agree. */
  private static Ruling between(Fact.Range range, Line.Comparison line) {
    Fraction limit = Fraction.of(line.limit());
    boolean low = holds(line.comparator(), range.least().compareTo(limit));
    boolean high = holds(line.comparator(), range.most().compareTo(limit));
    return low == high
        ? Ruling.of(low, line.written())
        : Ruling.open(line.written(), range.needs());
  }

  private static boolean holds(Comparator comparator, int order) {
    return switch (comparator.symbol()) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      default -> throw new IllegalArgumentException(comparator.symbol());
    };
  }

  private Ruling choice(Line.Choice line) {
    Fact fact = facts.of(line.word().name());
    if (fact instanceof Fact.Nothing) {
      return Ruling.of(false, line.written());
    }
    return fact instanceof Fact.Picked picked
        ? Ruling.of(line.values().contains(picked.value()) ^ line.negated(), line.written())
        : open(fact, line);
  }

  private Ruling includes(Line.Includes line) {
    Fact fact = facts.of(line.list());
    if (!(fact instanceof Fact.Names list)) {
      return open(fact, line);
    }
    Set<String> names = list.names();
    boolean found = line.names().stream().anyMatch(names::contains);
    return found || list.complete()
        ? Ruling.of(found ^ line.negated(), line.written())
        : open(fact, line);
  }

  /** Every name that is understood is looked at; one that is not may be anything. */
  private Ruling includesOther(IncludesOther line) {
    Fact fact = facts.of(line.list());
    if (!(fact instanceof Fact.Names list)) {
      return open(fact, line);
    }
    long others = list.names().stream().filter(name -> !line.names().contains(name)).count();
    if (others == 0 && !list.complete()) {
      return open(fact, line);
    }
    return Ruling.of(line.negated() == (others == 0), line.written());
  }

  private Ruling count(Line.EventCount line) {
    Fact fact = facts.of(line.word().name());
    if (!(fact instanceof Fact.Dates dates)) {
      return open(fact, line);
    }
    long count =
        dates.dates().stream()
            .filter(date -> Calendar.isWithin(date, line.within(), facts.asOf()))
            .count();
    boolean holds = holds(line.comparator(), Long.compare(count, line.limit()));
    boolean oneMore =
        dates.perhapsLater().isPresent()
            && !Calendar.isWithin(dates.perhapsLater().get(), line.within(), facts.asOf());
    if (oneMore && holds(line.comparator(), Long.compare(count + 1, line.limit())) != holds) {
      return open(fact, line);
    }
    return Ruling.of(holds, line.written());
  }

  private boolean isTimely(Optional<LocalDateTime> at, Optional<Window> within) {
    return within.isEmpty()
        || (at.isPresent() && Calendar.isWithin(at.get(), within.get(), facts.asOf()));
  }

  /** What is known but too old, undated or incomplete is itself what is missing. */
  private static Ruling open(Fact fact, Line line) {
    if (fact instanceof Fact.Number number && !number.needs().isEmpty()) {
      return Ruling.open(line.written(), number.needs());
    }
    return Ruling.open(
        line.written(),
        fact instanceof Fact.Missing missing ? missing.needs() : List.of(line.about()));
  }
}
