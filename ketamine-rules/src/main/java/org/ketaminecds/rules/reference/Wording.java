package org.ketaminecds.rules.reference;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.scenario.Expectation;

/** The short marks of the guidance files, in words. */
final class Wording {

  private static final Map<String, String> NUANCES =
      Map.of(
          "VERIFIED(2)", "two separate texts",
          "VERIFIED-2", "a secondary text",
          "RECALLED-H", "high confidence",
          "RECALLED-M", "moderate confidence",
          "RECALLED-L", "low confidence");

  private Wording() {}

  /** A label as a heading begins. */
  static String heading(String label) {
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  /** What a recommendation advises, in the word that authors use. */
  static String advice(Advisability level) {
    return level == Advisability.NO_CONCERN_IDENTIFIED ? "inform" : level.label();
  }

  /** How far a recommendation was checked, and in which sources it was seen. */
  static String verification(Recommendation one) {
    String[] mark = one.verificationMark().split(" ", 2);
    String more =
        Stream.of(NUANCES.getOrDefault(mark[0], ""), mark.length == 1 ? "" : mark[1])
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(": "));
    return one.verification().label() + (more.isEmpty() ? "" : " (" + more + ")");
  }

  /** A grade or certainty, and whether it was seen in print; nothing if there is none. */
  static String grade(Optional<Grade> grade) {
    return grade
        .map(one -> one.value() + (one.confirmed() ? "" : " (not seen in print)"))
        .orElse("");
  }

  /** What is expected of a recommendation in a scenario. */
  static String expected(Expectation expected) {
    if (expected instanceof Expectation.DoesNotApply) {
      return "does not apply";
    }
    if (expected instanceof Expectation.Met) {
      return "applies and is met";
    }
    if (expected instanceof Expectation.Raises raises) {
      return advice(raises.level());
    }
    String names = String.join(", ", new TreeSet<>(expected.missing()));
    return expected instanceof Expectation.RequirementNotKnown open
        ? "%s; whether it is met needs: %s".formatted(advice(open.level()), names)
        : "cannot be judged, needs: " + names;
  }
}
