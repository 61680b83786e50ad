package org.ketaminecds.authoring.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ketaminecds.authoring.witness.Scalar;
import org.ketaminecds.rules.mutation.RuleMutant;
import org.ketaminecds.rules.scenario.Expectation;

/** Writes a scenario as the end of a scenario file. */
final class ScenarioText {

  private ScenarioText() {}

  static String of(RuleMutant mutant, Map<String, String> given, Expectation expected) {
    List<String> lines = new ArrayList<>();
    lines.add("  - recommendation: " + mutant.original().recommendation().id());
    lines.add("    scenarios:");
    lines.add("      - name: " + Scalar.of("notices: " + mutant.change()));
    lines.add("        given:");
    given.forEach((key, value) -> lines.add("          %s: %s".formatted(key, value)));
    lines.add("        expect: " + expect(expected));
    return String.join("\n", lines) + "\n";
  }

  private static String expect(Expectation expected) {
    if (expected instanceof Expectation.Missing missing) {
      return "{missing: %s}".formatted(names(missing.names()));
    }
    return expected instanceof Expectation.RequirementNotKnown open
        ? "{raises: %s, missing: %s}"
            .formatted(new Expectation.Raises(open.level()), names(open.names()))
        : expected.toString();
  }

  private static String names(Set<String> names) {
    return new TreeSet<>(names).stream().map(Scalar::of).toList().toString();
  }
}
