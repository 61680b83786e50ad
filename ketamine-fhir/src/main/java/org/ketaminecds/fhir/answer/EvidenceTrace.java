package org.ketaminecds.fhir.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.knowledge.DataNeeds;

/** The resources of the record that a line of a condition rests on. */
final class EvidenceTrace {

  private static final String REGIMEN = "regimen";
  private static final String WEIGHT = "weight";

  private final Setting setting;

  EvidenceTrace(Setting setting) {
    this.setting = setting;
  }

  /** Their references, each once. */
  Set<String> of(String line) {
    Set<String> references = new LinkedHashSet<>();
    for (Term term : setting.knowledge().mentioned(List.of(line))) {
      List<String> own = sources(term.name());
      references.addAll(own);
      if (own.isEmpty() && DataNeeds.isOfOrder(term)) {
        references.addAll(sources(REGIMEN));
        if (isPerWeight(term)) {
          references.addAll(sources(WEIGHT));
        }
      }
    }
    return references;
  }

  private List<String> sources(String datum) {
    return setting.context().sources().getOrDefault(datum, List.of());
  }

  private static boolean isPerWeight(Term term) {
    return term.dimension()
        .filter(
            dimension ->
                dimension == Dimension.DOSE_PER_WEIGHT || dimension == Dimension.RATE_PER_WEIGHT)
        .isPresent();
  }
}
