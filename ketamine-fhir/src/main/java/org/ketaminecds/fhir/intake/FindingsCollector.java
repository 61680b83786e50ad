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
 * it is not known. A result that could not be read takes the place of an older absence, since it
 * may say otherwise, and never of what was found.
 */
final class FindingsCollector {

  private static final List<FindingState> GRAVEST_FIRST =
      List.of(
          FindingState.PRESENT,
          FindingState.UNKNOWN,
          FindingState.UNAVAILABLE,
          FindingState.ABSENT);

  private final IntakeDraft draft;
  private final Map<String, List<Said>> said = new LinkedHashMap<>();

  FindingsCollector(IntakeDraft draft) {
    this.draft = draft;
  }

  /**
   * What one resource says.
   *
   * @param lasts whether it still holds at the time of the case, whenever it was entered
   */
  private record Said(
      FindingState state,
      Optional<LocalDateTime> at,
      Optional<Resource> resource,
      String how,
      boolean lasts) {

    boolean isOnTheList() {
      return resource.filter(Condition.class::isInstance).isPresent()
          && state == FindingState.PRESENT;
    }

    /** A quiet or unconfirmed problem, beside which the same may stand as an active one. */
    boolean isInQuestion() {
      return resource.filter(Condition.class::isInstance).isPresent()
          && state == FindingState.UNKNOWN;
    }

    /** What may be so at the time of the case, whatever a test says. */
    boolean isLeftOpen() {
      return lasts && state == FindingState.UNKNOWN;
    }

    boolean isUnread() {
      return state == FindingState.UNAVAILABLE;
    }

    boolean isDeniedBy(Said other) {
      return other.state() == FindingState.ABSENT
          && at.isPresent()
          && other.at().filter(at.get()::isBefore).isPresent();
    }

    Said doubted() {
      return new Said(FindingState.UNKNOWN, at, resource, how, false);
    }
  }

  void add(
      String term, FindingState state, Optional<LocalDateTime> at, Resource resource, String how) {
    add(term, new Said(state, at, Optional.of(resource), how, false));
  }

  /** Notes what was found, and holds at the time of the case unless something newer denies it. */
  void addLasting(String term, Optional<LocalDateTime> at, Resource resource, String how) {
    add(term, new Said(FindingState.PRESENT, at, Optional.of(resource), how, true));
  }

  /** Notes that the problem list leaves it open at the time of the case, whatever denies it. */
  void addLeftOpen(String term, Resource resource, String how) {
    Optional<LocalDateTime> now = Optional.of(draft.asOf());
    add(term, new Said(FindingState.UNKNOWN, now, Optional.of(resource), how, true));
  }

  private void add(String term, Said one) {
    said.computeIfAbsent(term, name -> new ArrayList<>()).add(one);
  }

  /** Notes a result that could not be read, and is listed already. */
  void unread(String term, Optional<LocalDateTime> at) {
    add(term, new Said(FindingState.UNAVAILABLE, at, Optional.empty(), "", false));
  }

  /** Whether anything was said of it. */
  boolean has(String term) {
    return said.containsKey(term);
  }

  void finish() {
    said.forEach(this::finish);
  }

  private void finish(String term, List<Said> said) {
    boolean onTheList = said.stream().anyMatch(Said::isOnTheList);
    List<Said> read =
        isPresent(said)
            ? said.stream()
                .filter(one -> !one.isUnread() && !one.isLeftOpen())
                .filter(one -> !(onTheList && one.isInQuestion()))
                .toList()
            : said;
    boolean doubtful = onTheList || said.stream().anyMatch(Said::isLeftOpen);
    List<Said> all = doubtful ? read.stream().map(one -> doubted(term, one)).toList() : read;
    List<Said> kept = isSettledByDates(all) ? all : gravest(term, all);
    for (Said one : kept) {
      boolean now = one.lasts() && said.stream().noneMatch(one::isDeniedBy);
      draft
          .builder()
          .finding(new Finding(term, one.state(), now ? Optional.of(draft.asOf()) : one.at()));
      one.resource().ifPresent(resource -> draft.sourced(term, resource, one.how()));
    }
  }

  /** Whether it was found, and nothing newer that could be read denies it. */
  private static boolean isPresent(List<Said> said) {
    return said.stream()
        .filter(one -> one.state() == FindingState.PRESENT)
        .anyMatch(one -> said.stream().noneMatch(one::isDeniedBy));
  }

  private Said doubted(String term, Said one) {
    if (one.state() != FindingState.ABSENT) {
      return one;
    }
    outweighed(one, term + " as absent; the problem list tells of it, or leaves it open");
    return one.doubted();
  }

  private static boolean isSettledByDates(List<Said> all) {
    long states = all.stream().map(Said::state).distinct().count();
    long dates = all.stream().flatMap(one -> one.at().stream()).distinct().count();
    return states == 1 || dates == all.size();
  }

  private List<Said> gravest(String term, List<Said> all) {
    FindingState gravest =
        GRAVEST_FIRST.stream()
            .filter(state -> all.stream().anyMatch(one -> one.state() == state))
            .findFirst()
            .orElse(FindingState.UNKNOWN);
    all.stream()
        .filter(one -> one.state() != gravest)
        .forEach(
            one ->
                outweighed(
                    one, "%s as %s".formatted(term, one.state().name().toLowerCase(Locale.ROOT))));
    return all.stream().filter(one -> one.state() == gravest).toList();
  }

  private void outweighed(Said one, String what) {
    one.resource().ifPresent(resource -> draft.notMapped(resource, Reason.CONTRADICTED, what));
  }
}
