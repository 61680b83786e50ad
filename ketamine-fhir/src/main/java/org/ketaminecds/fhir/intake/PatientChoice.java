package org.ketaminecds.fhir.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;

/** Whose record it is, and whether a resource speaks of that patient. */
final class PatientChoice {

  private static final List<String> SUBJECTS = List.of("subject", "patient");

  private final HomeServer server;
  private final Optional<String> reference;

  private PatientChoice(HomeServer server, Optional<String> reference) {
    this.server = server;
    this.reference = reference;
  }

  /**
   * The one patient of the record.
   *
   * @throws InvalidCaseException if there are several, for then it is nobody's record, or another
   *     than the one who was asked for
   */
  static PatientChoice of(PatientRecord patientRecord, HomeServer server) {
    List<Resource> resources = patientRecord.resources();
    List<String> patients =
        resources.stream()
            .filter(Patient.class::isInstance)
            .map(References::of)
            .distinct()
            .toList();
    Optional<String> wanted = patientRecord.patientId().map(id -> "Patient/" + id);
    List<String> people =
        patients.isEmpty() && wanted.isEmpty() ? subjects(resources, server) : patients;
    if (people.size() > 1) {
      throw refused("%s patients".formatted(people.size()), "the record of one patient");
    }
    Optional<String> found = people.stream().findFirst();
    if (wanted.isPresent() && found.isPresent() && !wanted.equals(found)) {
      throw refused("another patient", "the record of the patient who was asked for");
    }
    return new PatientChoice(server, wanted.or(() -> found));
  }

  private static List<String> subjects(List<Resource> resources, HomeServer server) {
    return resources.stream()
        .flatMap(resource -> subject(resource, server).stream())
        .distinct()
        .toList();
  }

  private static InvalidCaseException refused(String found, String wanted) {
    return new InvalidCaseException(List.of(Problem.of("record", found, wanted)));
  }

  /** Whether a resource names somebody else as the one it speaks of. */
  boolean isOfAnother(Resource resource) {
    Optional<String> subject = subject(resource, server);
    return subject.isPresent() && reference.isPresent() && !subject.equals(reference);
  }

  private static Optional<String> subject(Resource resource, HomeServer server) {
    return SUBJECTS.stream()
        .flatMap(name -> values(resource, name))
        .filter(Reference.class::isInstance)
        .map(value -> server.relative((Reference) value))
        .filter(written -> !written.isEmpty())
        .findFirst();
  }

  private static Stream<Base> values(Resource resource, String name) {
    Property property = resource.getNamedProperty(name);
    return property == null ? Stream.empty() : property.getValues().stream();
  }
}
