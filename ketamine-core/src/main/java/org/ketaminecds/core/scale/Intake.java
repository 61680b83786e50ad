package org.ketaminecds.core.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;

/** Takes down what was entered for one scale, and everything that is wrong with it. */
final class Intake {

  private static final String NOTHING = "nothing";

  private final String path;
  private final Problems problems = new Problems();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * An empty intake.
   *
   * @param path what the paths of problems start with, such as "phq9"
   */
  Intake(String path) {
    this.path = path;
  }

  /** Wants a whole number of the range. */
  Intake whole(String name, Optional<Integer> found, int least, int greatest) {
    return required(name, found, range(least, greatest), String::valueOf)
        .within(name, found, least, greatest);
  }

  /** Wants as many whole numbers of the range as the scale has items, named item 1 and so on. */
  Intake items(List<Integer> found, int count, int greatest) {
    count(found.size(), count);
    for (int index = 0; index < found.size(); index++) {
      whole("item " + (index + 1), Optional.of(found.get(index)), 0, greatest);
    }
    return this;
  }

  /** Wants this number of answers. */
  Intake count(int found, int wanted) {
    if (found != wanted) {
      refuse("items", found + " answers", wanted + " answers, one for each item");
    }
    return this;
  }

  /** Notes a number that lies outside of its range. */
  Intake within(String name, Optional<Integer> found, int least, int greatest) {
    found
        .filter(number -> number < least || number > greatest)
        .ifPresent(number -> refuse(name, String.valueOf(number), range(least, greatest)));
    return this;
  }

  private static String range(int least, int greatest) {
    return "a whole number from %s to %s".formatted(least, greatest);
  }

  /** Wants something to be there. */
  <T> Intake required(
      String name, Optional<T> found, String wanted, Function<? super T, String> words) {
    if (found.isEmpty()) {
      refuse(name, NOTHING, wanted);
    }
    return optional(name, found, words);
  }

  /** Takes something down if it is there. */
  <T> Intake optional(String name, Optional<T> found, Function<? super T, String> words) {
    found.ifPresent(value -> entries.add(new Entry(name, words.apply(value))));
    return this;
  }

  /** Wants an amount of this dimension. */
  Optional<Quantity> quantity(String name, String found, Dimension dimension) {
    try {
      Quantity quantity = Quantity.parse(found, dimension);
      entries.add(new Entry(name, quantity.toString()));
      return Optional.of(quantity);
    } catch (QuantityFormatException unreadable) {
      problems.add(new Problem(path + "." + name, found, unreadable.wanted(), unreadable.maybe()));
      return Optional.empty();
    }
  }

  /** Wants a laboratory value in one of these units. */
  Optional<LabValue> lab(String name, Optional<String> found, LabUnit... units) {
    List<LabUnit> allowed = List.of(units);
    String wanted = "a number above 0 " + LabUnit.wanted(allowed);
    Optional<LabValue> value =
        found
            .flatMap(LabValue::read)
            .filter(read -> allowed.contains(read.unit()) && read.number().signum() > 0);
    if (value.isEmpty()) {
      refuse(name, found.orElse(NOTHING), wanted);
    }
    optional(name, value, LabValue::text);
    return value;
  }

  /** Wants a yes or a no. */
  Intake answer(String name, Optional<YesNo> found) {
    return required(name, found, "yes or no", YesNo::label);
  }

  /** Wants a list of which every point is answered, and in one way only. */
  <E extends Enum<E>> Intake checklist(String name, Optional<Checklist<E>> found) {
    required(name, found, "every point of the list as present or absent", Intake::points);
    found.ifPresent(
        list -> {
          list.unanswered()
              .forEach(point -> refuse(point(name, point), NOTHING, "present or absent"));
          list.contradictory()
              .forEach(point -> refuse(point(name, point), "present and absent", "one of the two"));
        });
    return this;
  }

  private static <E extends Enum<E>> String points(Checklist<E> list) {
    return list.present().isEmpty() ? "none" : words(list.present());
  }

  private static <E extends Enum<E>> String point(String name, E point) {
    return name + "." + words(point);
  }

  static <E extends Enum<E>> String words(Set<E> points) {
    return points.stream().map(Intake::words).collect(Collectors.joining(", "));
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Notes a problem. */
  void refuse(String name, String found, String wanted) {
    problems.add(Problem.of(path + "." + name, found, wanted));
  }

  /** Notes a problem with a guess at what was meant. */
  void refuse(String name, String found, String wanted, String maybe) {
    problems.add(Problem.of(path + "." + name, found, wanted, maybe));
  }

  /**
   * What was entered, in the order in which it was taken down.
   *
   * @throws InvalidCaseException with every problem that was noted
   */
  List<Entry> accepted() {
    problems.throwIfAny();
    return List.copyOf(entries);
  }
}
