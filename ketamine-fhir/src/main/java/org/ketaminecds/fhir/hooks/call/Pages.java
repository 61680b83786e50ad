package org.ketaminecds.fhir.hooks.call;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Whether the results of a search came whole. */
final class Pages {

  private Pages() {}

  /**
   * Not if it leads on to a next page, reports a failure, has an entry without its resource, or
   * counts more results than it holds.
   */
  static boolean isWhole(Bundle bundle) {
    List<BundleEntryComponent> entries = bundle.getEntry();
    return bundle.getLink(Bundle.LINK_NEXT) == null
        && entries.stream().allMatch(BundleEntryComponent::hasResource)
        && entries.stream().noneMatch(entry -> entry.getResource() instanceof OperationOutcome)
        && !(bundle.getTotalElement().hasValue() && bundle.getTotal() > results(entries));
  }

  private static long results(List<BundleEntryComponent> entries) {
    return entries.stream()
        .map(entry -> entry.getSearch().getMode())
        .filter(mode -> mode != SearchEntryMode.INCLUDE && mode != SearchEntryMode.OUTCOME)
        .count();
  }
}
