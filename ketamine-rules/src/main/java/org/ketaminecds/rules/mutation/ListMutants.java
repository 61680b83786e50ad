package org.ketaminecds.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.mutation.Mutants.Mutant;

/** Lines about a list that differ from one in a single respect. */
final class ListMutants {

  private ListMutants() {}

  static List<Mutant> of(Line.Includes line) {
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
      LineMutants.without(name, line.names())
          .ifPresent(
              rest ->
                  mutants.add(
                      new Mutant(
                          "without %s: %s".formatted(name, line.written()),
                          new Line.Includes(line.list(), rest, line.negated(), line.written()))));
    }
    return mutants;
  }

  static List<Mutant> of(IncludesOther line) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(
        new Mutant(
            "negated: " + line.written(),
            new IncludesOther(line.list(), line.names(), !line.negated(), line.written())));
    for (boolean negated : new boolean[] {false, true}) {
      mutants.add(
          new Mutant(
              "%s: %s".formatted(negated ? "includes none" : "includes some", line.written()),
              new Line.Includes(line.list(), line.names(), negated, line.written())));
    }
    for (String name : line.names()) {
      LineMutants.without(name, line.names())
          .ifPresent(
              rest ->
                  mutants.add(
                      new Mutant(
                          "without %s: %s".formatted(name, line.written()),
                          new IncludesOther(line.list(), rest, line.negated(), line.written()))));
    }
    return mutants;
  }
}
