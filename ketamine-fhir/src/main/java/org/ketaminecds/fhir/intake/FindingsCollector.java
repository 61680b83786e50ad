package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/**
 * Gathers what several resources say of one finding.
 *
 * <p>States with different dates are all kept, and the guidance looks at the latest. Where dates do
 * not settle it, present outweighs not known, and not known outweighs absent; what was outweighed
 * is listed. A problem that stands on the list is not settled by a later test that denies it: then
 * it is not known.
 */
final class FindingsCollector {

  private final IntakeDraft draft;
  private final Map<String, List<Said>> said = new LinkedHashMap<>();

  FindingsCollector(IntakeDraft draft) {
    this.draft = draft;
  }

  private record Said(
      FindingState state, Optional<LocalDateTime> at, Resource resource, String how) {

    boolean isOnTheList() {
      return resource instanceof Condition && state == FindingState.PRESENT;
    }

    Said doubted() {
      return new Said(FindingState.UNKNOWN, at, resource, how);
    }
  }

  void add(
      String term, FindingState state, Optional<LocalDateTime> at, Resource resource, String how) {
    said.computeIfAbsent(term, name -> new ArrayList<>()).add(new Said(state, at, resource, how));
  }

  /** Whether anything was said of it. */
  boolean has(String term) {
    return said.containsKey(term);
  }

  void finish() {
    said.forEach(this::finish);
  }

  private void finish(String term, List<Said> said) {
    List<Said> all =
        said.stream().anyMatch(Said::isOnTheList)
            ? said.stream().map(one -> doubted(term, one)).toList()
            : said;
    List<Said> kept = isSettledByDates(all) ? all : gravest(term, all);
    for (Said one : kept) {
      draft.builder().finding(new Finding(term, one.state(), one.at()));
      draft.sourced(term, one.resource(), one.how());
    }
  }

  private Said doubted(String term, Said one) {
    if (one.state() != FindingState.ABSENT) {
      return one;
    }
    draft.notMapped(
        one.resource(), Reason.CONTRADICTED, term + " as absent; it stands on the problem list");
    return one.doubted();
  }

  private static boolean isSettledByDates(List<Said> all) {
    long states = all.stream().map(Said::state).distinct().count();
    long dates = all.stream().flatMap(one -> one.at().stream()).distinct().count();
    return states == 1 || dates == all.size();
  }

  private List<Said> gravest(String term, List<Said> all) {
    FindingState gravest =
        List.of(FindingState.PRESENT, FindingState.UNKNOWN, FindingState.ABSENT).stream()
            .filter(state -> all.stream().anyMatch(one -> one.state() == state))
            .findFirst()
            .orElse(FindingState.UNKNOWN);
    all.stream()
        .filter(one -> one.state() != gravest)
        .forEach(
            one ->
                draft.notMapped(
                    one.resource(),
                    Reason.CONTRADICTED,
                    "%s as %s".formatted(term, one.state().name().toLowerCase(Locale.ROOT))));
    return all.stream().filter(one -> one.state() == gravest).toList();
  }
}
