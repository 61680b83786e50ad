package org.ketaminecds.fhir.hooks.card;

import java.util.List;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;

/** What the support of an indication waits for. */
final class Waiting {

  private Waiting() {}

  /** The data that are missing, the one that could change the answer most first. */
  static List<MissingDatum> of(IndicationSupport support, Assessment assessment) {
    return assessment.missing().stream()
        .filter(datum -> datum.recommendations().stream().anyMatch(support.undecided()::contains))
        .toList();
  }
}
