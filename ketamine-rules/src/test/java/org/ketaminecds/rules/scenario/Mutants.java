package org.ketaminecds.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.view.Window;

/** Conditions that differ from one in a single respect. */
final class Mutants {

  private Mutants() {}

  /** A changed condition, and what was changed. */
  record Mutant(String change, Condition condition) {}

  static List<Mutant> of(Condition condition) {
    List<Mutant> mutants = new ArrayList<>(inside(condition));
    if (!(condition instanceof Always)) {
      mutants.add(new Mutant("always", new Always()));
    }
    return mutants;
  }

  private static List<Mutant> inside(Condition condition) {
    if (condition instanceof Group group) {
      return group(group);
    }
    if (condition instanceof Line.Comparison line) {
      return comparison(line);
    }
    if (condition instanceof Line.Presence line) {
      return presence(line);
    }
    if (condition instanceof Line.Choice line) {
      return choice(line);
    }
    if (condition instanceof Line.Includes line) {
      return includes(line);
    }
    if (condition instanceof InForce line) {
      return inForce(line);
    }
    if (condition instanceof IncludesOther line) {
      return includesOther(line);
    }
    return condition instanceof Line.EventCount line ? eventCount(line) : List.of();
  }

  private static List<Mutant> inForce(InForce line) {
    return Stream.of(-1, 1)
        .map(
            days ->
                new Mutant(
                    "%s %+d day".formatted(line.written(), days),
                    new InForce(line.last().plusDays(days))))
        .toList();
  }

  private static List<Mutant> group(Group group) {
    List<Mutant> mutants = new ArrayList<>();
    for (Group.Joint joint : Group.Joint.values()) {
      boolean sameWithOnePart =
          group.parts().size() == 1
              && (joint == Group.Joint.NONE) == (group.joint() == Group.Joint.NONE);
      if (joint != group.joint() && !sameWithOnePart) {
        mutants.add(new Mutant(joint.label() + " of", new Group(joint, group.parts())));
      }
    }
    for (int index = 0; index < group.parts().size(); index++) {
      Condition part = group.parts().get(index);
      if (group.parts().size() > 1) {
        List<Condition> rest = new ArrayList<>(group.parts());
        rest.remove(index);
        mutants.add(new Mutant("without: " + part.text(), new Group(group.joint(), rest)));
      }
      for (Mutant inner : inside(part)) {
        List<Condition> parts = new ArrayList<>(group.parts());
        parts.set(index, inner.condition());
        mutants.add(new Mutant(inner.change(), new Group(group.joint(), parts)));
      }
    }
    return mutants;
  }

  private static List<Mutant> presence(Line.Presence line) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(
            "other state of: " + line.written(),
            new Line.Presence(line.word(), !line.present(), line.within(), line.written())));
    for (Optional<Window> window : others(line.within())) {
      mutants.add(
          new Mutant(
              "%s as within %s".formatted(line.written(), window),
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

  private static List<Mutant> comparison(Line.Comparison line) {
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
    for (Quantity limit : ScenarioGaps.around(line.limit(), line.word().step().orElseThrow())) {
      if (!limit.equals(line.limit())
          && (limit.value().signum() >= 0 || line.limit().value().signum() < 0)) {
        mutants.add(comparison(line, line.comparator(), limit));
      }
    }
    for (Optional<Window> window : others(line.within())) {
      mutants.add(
          new Mutant(
              "%s as within %s".formatted(line.written(), window),
              new Line.Comparison(
                  line.word(), line.comparator(), line.limit(), window, line.written())));
    }
    return mutants;
  }

  private static Mutant comparison(Line.Comparison line, Comparator comparator, Quantity limit) {
    return new Mutant(
        "%s as %s %s".formatted(line.written(), comparator.symbol(), limit),
        new Line.Comparison(line.word(), comparator, limit, line.within(), line.written()));
  }

  private static List<Mutant> choice(Line.Choice line) {
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

  private static List<Mutant> includes(Line.Includes line) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(
            "negated: " + line.written(),
            new Line.Includes(line.list(), line.names(), !line.negated(), line.written())));
    mutants.add(
        new Mutant(
            "other than: " + line.written(),
            new IncludesOther(line.list(), line.names(), line.negated(), line.written())));
    for (String name : line.names()) {
      without(name, line.names())
          .ifPresent(
              rest ->
                  mutants.add(
                      new Mutant(
                          "without %s: %s".formatted(name, line.written()),
                          new Line.Includes(line.list(), rest, line.negated(), line.written()))));
    }
    return mutants;
  }

  private static List<Mutant> includesOther(IncludesOther line) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(
            "negated: " + line.written(),
            new IncludesOther(line.list(), line.names(), !line.negated(), line.written())));
    for (boolean negated : new boolean[] {false, true}) {
      mutants.add(
          new Mutant(
              "not of others, negated %s: %s".formatted(negated, line.written()),
              new Line.Includes(line.list(), line.names(), negated, line.written())));
    }
    for (String name : line.names()) {
      without(name, line.names())
          .ifPresent(
              rest ->
                  mutants.add(
                      new Mutant(
                          "without %s: %s".formatted(name, line.written()),
                          new IncludesOther(line.list(), rest, line.negated(), line.written()))));
    }
    return mutants;
  }

  private static Optional<Set<String>> without(String name, Set<String> names) {
    Set<String> rest = new LinkedHashSet<>(names);
    rest.remove(name);
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private static List<Mutant> eventCount(Line.EventCount line) {
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
