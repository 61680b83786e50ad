package org.ketaminecds.fhir.intake;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** What an observation speaks of where that is not its subject. */
final class Focus {

  private static final List<String> PEOPLE = List.of("Patient/", "RelatedPerson/");

  private Focus() {}

  /** Whether it speaks of another person only, such as a child. */
  static boolean isSomebodyElse(Observation observation) {
    return observation.hasFocus()
        && observation.getFocus().stream()
            .allMatch(
                focus ->
                    !isSubject(focus, observation)
                        && PEOPLE.stream().anyMatch(References.relative(focus)::startsWith));
  }

  /** Whether it speaks of anything beside its subject. */
  static boolean isSomethingElse(Observation observation) {
    return observation.getFocus().stream().anyMatch(focus -> !isSubject(focus, observation));
  }

  private static boolean isSubject(Reference focus, Observation observation) {
    String written = References.relative(focus);
    return !written.isEmpty() && written.equals(References.relative(observation.getSubject()));
  }
}
