package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.mutation.Mutants.Mutant;
import org.ketaminecds.rules.scenario.ScenarioGaps;
import org.ketaminecds.rules.view.Window;

/** Lines that differ from one in a single respect. */
final class LineMutants implements Line.Visitor<List<Mutant>> {

  static final LineMutants VISITOR = new LineMutants();

  private LineMutants() {}

  @Override
  public List<Mutant> inForce(InForce line) {
    return Stream.of(-1, 1)
        .map(
            days ->
                new Mutant(
                    "%s %+d day".formatted(line.written(), days),
                    new InForce(line.last().plusDays(days))))
        .toList();
  }

  @Override
  public List<Mutant> presence(Line.Presence line) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(
            "other state of: " + line.written(),
            new Line.Presence(line.word(), !line.present(), line.within(), line.written())));
    for (Optional<Window> window : others(line.within())) {
      mutants.add(
          new Mutant(
              "%s as %s".formatted(line.written(), within(window)),
              new Line.Presence(line.word(), line.present(), window, line.written())));
    }
    return mutants;
  }

  /** A window a unit shorter, a unit longer, and none. */
  private static List<Optional<Window>> others(Optional<Window> window) {
    List<Optional<Window>> others = new ArrayList<>();
    window.ifPresent(
        one -> {
          others.add(Optional.of(new Window(one.amount() - 1, one.unit())));
          others.add(Optional.of(new Window(one.amount() + 1, one.unit())));
          others.add(Optional.empty());
        });
    return others;
  }

  private static String within(Optional<Window> window) {
    return window
        .map(one -> "within %s %s".formatted(one.amount(), one.unit().symbol()))
        .orElse("at any time");
  }

  @Override
  public List<Mutant> comparison(Line.Comparison line) {
    List<Mutant> mutants = new ArrayList<>();
    for (Comparator comparator : Comparator.values()) {
      // No case has a dose of nothing, so that more than nothing and nothing or more are the same.
      boolean same =
          line.limit().value().signum() == 0
              && line.comparator() == Comparator.ABOVE
              && comparator == Comparator.AT_LEAST;
      if (comparator != line.comparator() && !same) {
        mutants.add(comparison(line, comparator, line.limit()));
      }
    }
    for (Quantity limit : neighbours(line)) {
      if (!limit.equals(line.limit())
          && (limit.value().signum() >= 0 || line.limit().value().signum() < 0)) {
        mutants.add(comparison(line, line.comparator(), limit));
      }
    }
    for (Optional<Window> window : others(line.within())) {
      mutants.add(
          new Mutant(
              "%s as %s".formatted(line.written(), within(window)),
              new Line.Comparison(
                  line.word(), line.comparator(), line.limit(), window, line.written())));
    }
    return mutants;
  }

  /** Where the vocabulary has no step, the gap in it is told with the coverage. */
  private static List<Quantity> neighbours(Line.Comparison line) {
    return line.word()
        .step()
        .map(step -> ScenarioGaps.around(line.limit(), step))
        .orElseGet(List::of);
  }

  private static Mutant comparison(Line.Comparison line, Comparator comparator, Quantity limit) {
    return new Mutant(
        "%s as %s %s".formatted(line.written(), comparator.symbol(), limit),
        new Line.Comparison(line.word(), comparator, limit, line.within(), line.written()));
  }

  @Override
  public List<Mutant> choice(Line.Choice line) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(
            "negated: " + line.written(),
            new Line.Choice(line.word(), line.values(), !line.negated(), line.written())));
    for (String value : line.word().term().values()) {
      if (!line.values().contains(value)) {
        Set<String> more = new LinkedHashSet<>(line.values());
        more.add(value);
        mutants.add(
            new Mutant(
                "with %s: %s".formatted(value, line.written()),
                new Line.Choice(line.word(), more, line.negated(), line.written())));
      }
    }
    for (String value : line.values()) {
      without(value, line.values())
          .ifPresent(
              rest ->
                  mutants.add(
                      new Mutant(
                          "without %s: %s".formatted(value, line.written()),
                          new Line.Choice(line.word(), rest, line.negated(), line.written()))));
    }
    return mutants;
  }

  @Override
  public List<Mutant> includes(Line.Includes line) {
    return ListMutants.of(line);
  }

  @Override
  public List<Mutant> includesOther(IncludesOther line) {
    return ListMutants.of(line);
  }

  /** The names without one of them, unless none is left. */
  static Optional<Set<String>> without(String name, Set<String> names) {
    Set<String> rest = new LinkedHashSet<>(names);
    rest.remove(name);
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  @Override
  public List<Mutant> eventCount(Line.EventCount line) {
    List<Mutant> mutants = new ArrayList<>();
    for (Comparator comparator : Comparator.values()) {
      if (comparator != line.comparator()) {
        mutants.add(eventCount(line, line.within(), comparator, line.limit()));
      }
    }
    for (int step : new int[] {-1, 1}) {
      mutants.add(eventCount(line, line.within(), line.comparator(), line.limit() + step));
      Window window = new Window(line.within().amount() + step, line.within().unit());
      mutants.add(eventCount(line, window, line.comparator(), line.limit()));
    }
    return mutants;
  }

  private static Mutant eventCount(
      Line.EventCount line, Window within, Comparator comparator, int limit) {
    return new Mutant(
        "%s as within %d %s %s %d"
            .formatted(
                line.written(),
                within.amount(),
                within.unit().symbol(),
                comparator.symbol(),
                limit),
        new Line.EventCount(line.word(), within, comparator, limit, line.written()));
  }
}
