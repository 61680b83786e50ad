package org.ketaminecds.fhir.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of a record by the references that lead to them. */
final class References {

  private final HomeServer server;
  private final Map<String, Resource> byReference = new HashMap<>();

  References(List<Resource> resources, HomeServer server) {
    this.server = server;
    resources.forEach(resource -> byReference.putIfAbsent(of(resource), resource));
  }

  /** How a resource is referred to: "Observation/bp1", or its own address. */
  static String of(Resource resource) {
    String id = resource.getIdElement().getValue();
    if (id == null || id.isBlank()) {
      return resource.fhirType() + " without id";
    }
    return id.startsWith("urn:")
        ? id
        : resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  /** The resource of this type that a reference leads to, contained or in the record. */
  <T extends Resource> Optional<T> resolve(Reference reference, Class<T> type) {
    IBaseResource linked = reference.getResource();
    return Optional.<Object>ofNullable(linked)
        .or(() -> Optional.ofNullable(byReference.get(server.relative(reference))))
        .filter(type::isInstance)
        .map(type::cast);
  }
}
