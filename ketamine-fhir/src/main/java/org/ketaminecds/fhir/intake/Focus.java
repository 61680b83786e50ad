package org.ketaminecds.fhir.intake;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** What observations speak of where that is not their subject. */
final class Focus {

  private static final List<String> PEOPLE = List.of("Patient/", "RelatedPerson/");

  private final HomeServer server;

  Focus(HomeServer server) {
    this.server = server;
  }

  /** Whether it speaks of another person only, such as a child. */
  boolean isSomebodyElse(Observation observation) {
    return observation.hasFocus()
        && observation.getFocus().stream()
            .allMatch(focus -> !isSubject(focus, observation) && isPerson(focus));
  }

  /** Whether it speaks of anything beside its subject. */
  boolean isSomethingElse(Observation observation) {
    return observation.getFocus().stream().anyMatch(focus -> !isSubject(focus, observation));
  }

  private boolean isPerson(Reference focus) {
    String written = server.relative(focus);
    return PEOPLE.stream()
        .anyMatch(type -> written.startsWith(type) || written.contains("/" + type));
  }

  private boolean isSubject(Reference focus, Observation observation) {
    String written = server.relative(focus);
    return !written.isEmpty() && written.equals(server.relative(observation.getSubject()));
  }
}
