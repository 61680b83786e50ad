package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/**
 * Gathers measured values and keeps the newest of each, for guidance looks at no other. Values that
 * differ and have no order in time are left out and listed: to pick one would be a guess. One of a
 * day, a month or no time at all has no order against one of a time that it may mean too. So are
 * older ones where the newest could not be read, since it may say something else.
 */
final class MeasuredValues {

  static final String WEIGHT = "weight";

  /** How far weights may differ that were rounded from one: our own choice. */
  private static final Rational ONE_IN_A_HUNDRED = Rational.of(1, 100);

  private final IntakeDraft draft;
  private final Map<String, List<Measured>> measured = new LinkedHashMap<>();
  private final Map<String, List<Optional<When>>> unread = new LinkedHashMap<>();

  MeasuredValues(IntakeDraft draft) {
    this.draft = draft;
  }

  record Measured(Quantity value, Optional<When> when, Resource resource, String how) {

    Optional<LocalDateTime> at() {
      return when.map(When::at);
    }
  }

  void add(String term, Measured value) {
    measured.computeIfAbsent(term, name -> new ArrayList<>()).add(value);
  }

  /** Notes that there is a value of this time that could not be read, or is not final. */
  void unread(String term, Optional<When> when) {
    unread.computeIfAbsent(term, name -> new ArrayList<>()).add(when);
  }

  /** Whether there is a result of it at all, whether or not it could be read. */
  boolean has(String term) {
    return measured.containsKey(term) || unread.containsKey(term);
  }

  /** Hands the newest value of each term on. */
  void finish(BiConsumer<String, Measured> taker) {
    unread.keySet().stream()
        .filter(term -> !measured.containsKey(term))
        .forEach(draft.builder()::unavailable);
    measured.forEach((term, all) -> newest(term, all).ifPresent(one -> taker.accept(term, one)));
  }

  private Optional<Measured> newest(String term, List<Measured> all) {
    Predicate<Optional<When>> newest = When.newestBeside(all.stream().map(Measured::when));
    if (unread.getOrDefault(term, List.of()).stream().anyMatch(newest)) {
      draft.builder().unavailable(term);
      all.forEach(one -> draft.notMapped(one.resource(), Reason.OVERTAKEN, term));
      return Optional.empty();
    }
    List<Measured> candidates = all.stream().filter(one -> newest.test(one.when())).toList();
    all.stream()
        .filter(one -> !newest.test(one.when()))
        .forEach(one -> draft.notMapped(one.resource(), Reason.OLDER, term));
    Measured best =
        candidates.stream()
            .max(Comparator.comparing(one -> one.at().orElse(LocalDateTime.MIN)))
            .orElseThrow();
    if (candidates.stream().allMatch(one -> isAlike(term, one.value(), best.value()))) {
      candidates.stream()
          .filter(one -> one.resource() != best.resource())
          .forEach(one -> draft.sourced(term, one.resource(), one.how()));
      return Optional.of(best);
    }
    candidates.forEach(
        one ->
            draft.notMapped(
                one.resource(),
                Reason.CONTRADICTED,
                "%s: values that differ and have no order in time".formatted(term)));
    return Optional.empty();
  }

  /** 154 lb and 70 kg are one weighing, written down twice; what is dosed by it is the same. */
  private static boolean isAlike(String term, Quantity one, Quantity other) {
    if (!term.equals(WEIGHT) || one.compareTo(other) == 0) {
      return one.compareTo(other) == 0;
    }
    Rational greater = (one.compareTo(other) > 0 ? one : other).canonicalValue();
    Rational less = (one.compareTo(other) > 0 ? other : one).canonicalValue();
    return greater.minus(less).compareTo(greater.times(ONE_IN_A_HUNDRED)) <= 0;
  }
}
