package org.ketaminecds.examples.serve;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;

/** The values of settings by their kind; what is no such value is noted with its place. */
final class SettingValues {

  private final GivenSettings given;
  private final Problems problems;

  SettingValues(GivenSettings given, Problems problems) {
    this.given = given;
    this.problems = problems;
  }

  /** Whether anything was written for a setting, be it good or not. */
  boolean isGiven(String name) {
    return given.find(name).isPresent();
  }

  List<String> all(String name) {
    return given.find(name).map(Given::values).orElse(List.of());
  }

  <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
    List<String> values = all(name);
    if (values.size() > 1) {
      return refuse(name, String.join(",", values), "one value");
    }
    return values.stream().findFirst().flatMap(reading);
  }

  <T> Optional<T> refuse(String name, String found, String wanted) {
    note(name, "\"" + found + "\"", wanted);
    return Optional.empty();
  }

  void note(String name, String found, String wanted) {
    problems.add(Problem.of(given.where(name), found, wanted));
  }

  void note(String name, String found, String wanted, String maybe) {
    problems.add(Problem.of(given.where(name), found, wanted, maybe));
  }

  Optional<Integer> number(String name, int least, int most) {
    return one(
        name,
        text -> {
          try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
              return Optional.of(number);
            }
          } catch (NumberFormatException none) {
            // Refused below, like a number out of range.
          }
          return refuse(name, text, "a whole number from %s to %s".formatted(least, most));
        });
  }

  <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
    return one(name, text -> choice(name, text, choices));
  }

  <E extends Enum<E>> Optional<E> choice(String name, String text, E[] choices) {
    for (E choice : choices) {
      if (written(choice).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return Optional.of(choice);
      }
    }
    List<String> all = Arrays.stream(choices).map(SettingValues::written).toList();
    problems.add(
        new Problem(
            given.where(name),
            "\"" + text + "\"",
            "one of " + String.join(", ", all),
            Suggestion.nearest(text, all)));
    return Optional.empty();
  }

  private static String written(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean flag(String name) {
    return one(
            name,
            text ->
                text.equals("true") || text.equals("false")
                    ? Optional.of(text.equals("true"))
                    : refuse(name, text, "true or false"))
        .orElse(false);
  }

  /** A file to read. */
  Optional<Path> file(String name) {
    return one(
        name,
        text ->
            path(name, text)
                .flatMap(
                    path ->
                        Files.isReadable(path)
                            ? Optional.of(path)
                            : refuse(name, text, "a file that can be read")));
  }

  Optional<Path> path(String name, String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException noPath) {
      return refuse(name, text, "a path");
    }
  }
}
