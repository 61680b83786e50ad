package org.ketaminecds.fhir.intake;

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
 * Gathers what several resources say of one finding, and keeps the newest state.
 *
 * <p>Where times do not settle which is the newest, present outweighs not known, and not known
 * outweighs absent. What was outweighed or overtaken is listed. A problem that stands on the list
 * is not settled by a test that denies it, and a pregnancy that a test found is not by a later one
 * as long as it may go on: then it is not known. A result that could not be read takes the place of
 * an older absence, since it may say otherwise, and never of what was found.
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
      Optional<When> when,
      Optional<Resource> resource,
      String how,
      boolean lasts) {

    boolean isOfAProblem() {
      return resource.filter(Condition.class::isInstance).isPresent();
    }

    boolean isOnTheList() {
      return isOfAProblem() && state == FindingState.PRESENT;
    }

    /** A quiet or unconfirmed problem, beside which the same may stand as an active one. */
    boolean isInQuestion() {
      return isOfAProblem() && state == FindingState.UNKNOWN;
    }

    /** What may be so at the time of the case, whatever a test says. */
    boolean isLeftOpen() {
      return lasts && state == FindingState.UNKNOWN;
    }

    boolean isUnread() {
      return state == FindingState.UNAVAILABLE;
    }

    /** Whether it is certainly the newer one. */
    boolean isAfter(Said other) {
      return when.isPresent() && other.when().filter(one -> one.isBefore(when.get())).isPresent();
    }

    boolean isDeniedBy(Said other) {
      return other.state() == FindingState.ABSENT && other.isAfter(this);
    }

    Said doubted() {
      return new Said(FindingState.UNKNOWN, when, resource, how, false);
    }
  }

  void add(String term, FindingState state, Optional<When> when, Resource resource, String how) {
    add(term, new Said(state, when, Optional.of(resource), how, false));
  }

  /** Notes what was found, and holds at the time of the case unless something newer denies it. */
  void addLasting(String term, Optional<When> when, Resource resource, String how) {
    add(term, new Said(FindingState.PRESENT, when, Optional.of(resource), how, true));
  }

  /** Notes that the problem list leaves it open at the time of the case, whatever denies it. */
  void addLeftOpen(String term, Resource resource, String how) {
    Optional<When> now = Optional.of(draft.now());
    add(term, new Said(FindingState.UNKNOWN, now, Optional.of(resource), how, true));
  }

  private void add(String term, Said one) {
    said.computeIfAbsent(term, name -> new ArrayList<>()).add(one);
  }

  /** Notes a result that could not be read, and is listed already. */
  void unread(String term, Optional<When> when) {
    add(term, new Said(FindingState.UNAVAILABLE, when, Optional.empty(), "", false));
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
        withoutWhatIsOutdone(said).stream().map(one -> doubted(term, one, said)).toList();
    List<Said> newest =
        all.stream().filter(one -> all.stream().noneMatch(other -> other.isAfter(one))).toList();
    FindingState state = gravest(newest);
    for (Said one : all) {
      if (one.state() == state) {
        keep(term, one, said);
      } else if (newest.contains(one)) {
        leaveOut(term, one, Reason.CONTRADICTED);
      } else {
        leaveOut(term, one, whyOlder(one, state));
      }
    }
  }

  /** What was found stands beside results that could not be read, and problems in question. */
  private static List<Said> withoutWhatIsOutdone(List<Said> said) {
    boolean onTheList = said.stream().anyMatch(Said::isOnTheList);
    return isPresent(said)
        ? said.stream()
            .filter(one -> !one.isUnread() && !one.isLeftOpen())
            .filter(one -> !(onTheList && one.isInQuestion()))
            .toList()
        : said;
  }

  /** Whether it was found, and nothing newer that could be read denies it. */
  private static boolean isPresent(List<Said> said) {
    return said.stream()
        .filter(one -> one.state() == FindingState.PRESENT)
        .anyMatch(one -> said.stream().noneMatch(one::isDeniedBy));
  }

  /** An absence that does not settle what it denies leaves it not known. */
  private Said doubted(String term, Said one, List<Said> said) {
    if (one.state() != FindingState.ABSENT) {
      return one;
    }
    if (said.stream().anyMatch(Said::isOnTheList)) {
      list(one, Reason.CONTRADICTED, term + " as absent; it stands on the problem list");
      return one.doubted();
    }
    if (said.stream().anyMatch(Said::isLeftOpen)) {
      list(one, Reason.CONTRADICTED, term + " as absent; the problem list leaves it open");
      return one.doubted();
    }
    if (said.stream().anyMatch(other -> other.isDeniedBy(one) && mayGoOn(term, other))) {
      list(one, Reason.CONTRADICTED, term + " as absent; it was found before, and may go on");
      return one.doubted();
    }
    return one;
  }

  private boolean mayGoOn(String term, Said one) {
    return one.state() == FindingState.PRESENT
        && term.equals(Pregnancy.TERM)
        && one.when().filter(when -> Pregnancy.mayGoOn(when.latest(), draft.asOf())).isPresent();
  }

  private static FindingState gravest(List<Said> said) {
    return GRAVEST_FIRST.stream()
        .filter(state -> said.stream().anyMatch(one -> one.state() == state))
        .findFirst()
        .orElse(FindingState.UNKNOWN);
  }

  private void keep(String term, Said one, List<Said> said) {
    boolean now = one.lasts() && said.stream().noneMatch(one::isDeniedBy);
    draft
        .builder()
        .finding(
            new Finding(
                term, one.state(), now ? Optional.of(draft.asOf()) : one.when().map(When::at)));
    one.resource().ifPresent(resource -> draft.sourced(term, resource, one.how()));
  }

  /** What was found, and is in doubt by a newer absence, was not simply overtaken by it. */
  private static Reason whyOlder(Said one, FindingState newest) {
    return switch (newest) {
      case UNAVAILABLE -> Reason.OVERTAKEN;
      case UNKNOWN -> one.state() == FindingState.PRESENT ? Reason.CONTRADICTED : Reason.OLDER;
      default -> Reason.OLDER;
    };
  }

  /** What is not known by a doubt or a status is listed for that already. */
  private void leaveOut(String term, Said one, Reason reason) {
    if (one.state() != FindingState.UNKNOWN) {
      list(one, reason, "%s as %s".formatted(term, one.state().name().toLowerCase(Locale.ROOT)));
    }
  }

  private void list(Said one, Reason reason, String what) {
    one.resource().ifPresent(resource -> draft.notMapped(resource, reason, what));
  }
}
