package org.ketaminecds.fhir.hooks.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.guidance.Guideline;

/** Titles and addresses of the guidelines in use. */
final class SourceNames {

  private final Map<String, Guideline> byId = new LinkedHashMap<>();

  SourceNames(List<Guideline> guidelines) {
    guidelines.forEach(guideline -> byId.put(guideline.id(), guideline));
  }

  String title(String id) {
    return Optional.ofNullable(byId.get(id)).map(Guideline::title).orElse(id);
  }

  Card.Source source(String id) {
    return new Card.Source(
        title(id),
        Optional.ofNullable(byId.get(id))
            .flatMap(Guideline::doi)
            .map(doi -> "https://doi.org/" + doi));
  }
}
