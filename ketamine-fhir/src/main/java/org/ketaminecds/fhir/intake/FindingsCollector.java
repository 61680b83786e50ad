package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
 * as long as it may go on: then it is not known, unless somebody states it too. A result that could
 * not be read takes the place of an older absence, since it may say otherwise, and never of what
 * was found.
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

    /** What somebody entered, and no laboratory found. */
    boolean isStatedOfPregnancy() {
      return how.equals(Pregnancy.STATUS);
    }

    boolean isUnread() {
      return state == FindingState.UNAVAILABLE;
    }

    boolean isAfter(Optional<When> other) {
      return when.isPresent() && other.filter(one -> one.isBefore(when.get())).isPresent();
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
    Predicate<Optional<When>> notDenied =
        When.newestBeside(
            said.stream().filter(one -> one.state() == FindingState.ABSENT).map(Said::when));
    List<Said> all = doubted(term, withoutWhatIsOutdone(said, notDenied));
    Predicate<Optional<When>> newest = When.newestBeside(all.stream().map(Said::when));
    List<Said> candidates = all.stream().filter(one -> newest.test(one.when())).toList();
    FindingState state = gravest(candidates);
    String outweighed = state == FindingState.PRESENT ? outweighedBy(candidates) : "";
    for (Said one : all) {
      if (one.state() == state) {
        keep(term, one, at(one, notDenied));
      } else if (newest.test(one.when())) {
        leaveOut(term, one, Reason.CONTRADICTED, outweighed);
      } else {
        leaveOut(term, one, whyOlder(one, state), "");
      }
    }
  }

  /** What was found, and is not denied, outdoes results that could not be read, and doubts. */
  private static List<Said> withoutWhatIsOutdone(
      List<Said> said, Predicate<Optional<When>> notDenied) {
    boolean onTheList = said.stream().anyMatch(Said::isOnTheList);
    boolean found =
        said.stream()
            .filter(one -> one.state() == FindingState.PRESENT)
            .anyMatch(one -> notDenied.test(one.when()));
    return found
        ? said.stream()
            .filter(one -> !one.isUnread() && !one.isLeftOpen())
            .filter(one -> !(onTheList && one.isInQuestion()))
            .toList()
        : said;
  }

  /** An absence that does not settle what it denies leaves it not known. */
  private List<Said> doubted(String term, List<Said> said) {
    if (said.stream().anyMatch(Said::isOnTheList)) {
      return doubted(said, one -> true, term + " as absent; it stands on the problem list");
    }
    if (said.stream().anyMatch(Said::isLeftOpen)) {
      return doubted(said, one -> true, term + " as absent; the problem list leaves it open");
    }
    Optional<When> found =
        said.stream()
            .filter(one -> mayGoOn(term, one))
            .flatMap(one -> one.when().stream())
            .min(Comparator.comparing(When::latest));
    List<Said> denials = denialsOfAllThatWasFound(said);
    boolean tested = denials.stream().anyMatch(one -> !one.isStatedOfPregnancy());
    boolean stated = denials.stream().anyMatch(Said::isStatedOfPregnancy);
    return tested && stated
        ? said
        : doubted(
            said,
            one -> one.isAfter(found),
            "%s as absent; it was found before, and may go on; %s would settle it"
                .formatted(term, wanted(tested, stated)));
  }

  private static List<Said> denialsOfAllThatWasFound(List<Said> said) {
    List<Said> found = said.stream().filter(one -> one.state() == FindingState.PRESENT).toList();
    return said.stream()
        .filter(one -> one.state() == FindingState.ABSENT)
        .filter(one -> found.stream().allMatch(positive -> one.isAfter(positive.when())))
        .toList();
  }

  private static String wanted(boolean tested, boolean stated) {
    if (tested) {
      return Pregnancy.STATEMENT;
    }
    return stated ? Pregnancy.TEST : Pregnancy.TEST + " and " + Pregnancy.STATEMENT;
  }

  private List<Said> doubted(List<Said> said, Predicate<Said> inDoubt, String what) {
    return said.stream()
        .map(
            one -> {
              if (one.state() != FindingState.ABSENT || !inDoubt.test(one)) {
                return one;
              }
              list(one, Reason.CONTRADICTED, what);
              return one.doubted();
            })
        .toList();
  }

  private boolean mayGoOn(String term, Said one) {
    return one.state() == FindingState.PRESENT
        && term.equals(Pregnancy.TERM)
        && one.when().filter(when -> Pregnancy.mayGoOn(when.latest(), draft.asOf())).isPresent();
  }

  /** Told with its day, for what was found may be too old to count beside a newer absence. */
  private static String outweighedBy(List<Said> candidates) {
    String when =
        candidates.stream()
            .filter(one -> one.state() == FindingState.PRESENT)
            .flatMap(one -> one.when().stream())
            .max(Comparator.comparing(When::at))
            .map(found -> "on " + found.at().toLocalDate())
            .orElse("at a time that is not told");
    return "; it was found %s, which outweighs it".formatted(when);
  }

  private static FindingState gravest(List<Said> said) {
    return GRAVEST_FIRST.stream()
        .filter(state -> said.stream().anyMatch(one -> one.state() == state))
        .findFirst()
        .orElse(FindingState.UNKNOWN);
  }

  private Optional<LocalDateTime> at(Said one, Predicate<Optional<When>> notDenied) {
    return one.lasts() && notDenied.test(one.when())
        ? Optional.of(draft.asOf())
        : one.when().map(When::at);
  }

  private void keep(String term, Said one, Optional<LocalDateTime> at) {
    draft.builder().finding(new Finding(term, one.state(), at));
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
  private void leaveOut(String term, Said one, Reason reason, String more) {
    if (one.state() != FindingState.UNKNOWN) {
      String state = one.state().name().toLowerCase(Locale.ROOT);
      list(one, reason, "%s as %s%s".formatted(term, state, more));
    }
  }

  private void list(Said one, Reason reason, String what) {
    one.resource().ifPresent(resource -> draft.notMapped(resource, reason, what));
  }
}
