package org.ketaminecds.fhir.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.knowledge.DataNeeds;

/** The resources of the record that a line of a condition rests on. */
final class EvidenceTrace {

  private static final String REGIMEN = "regimen";
  private static final String WEIGHT = "weight";

  /** How a figure that was computed with the weight tells it, such as "150 mg/h at 70 kg". */
  private static final Pattern WITH_WEIGHT = Pattern.compile(" at \\S+ kg\\b");

  private final Setting setting;

  EvidenceTrace(Setting setting) {
    this.setting = setting;
  }

  /** Their references, each once. */
  Set<String> of(Reason reason) {
    Set<String> references = new LinkedHashSet<>();
    for (Term term : setting.knowledge().mentioned(List.of(reason.required()))) {
      List<String> own = sources(term.name());
      references.addAll(own);
      if (own.isEmpty() && DataNeeds.isOfOrder(term)) {
        references.addAll(sources(REGIMEN));
      }
    }
    if (WITH_WEIGHT.matcher(reason.found()).find()) {
      references.addAll(sources(WEIGHT));
    }
    return references;
  }

  private List<String> sources(String datum) {
    return setting.context().sources().getOrDefault(datum, List.of());
  }
}
