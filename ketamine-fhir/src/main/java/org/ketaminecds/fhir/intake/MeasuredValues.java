package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Resource;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/**
 * Gathers measured values and keeps the newest of each, for guidance looks at no other. Values that
 * differ and have no order in time are left out and listed: to pick one would be a guess. So are
 * older ones where the newest could not be read, since it may say something else.
 */
final class MeasuredValues {

  private final IntakeDraft draft;
  private final Map<String, List<Measured>> measured = new LinkedHashMap<>();
  private final Map<String, List<Optional<LocalDateTime>>> unread = new LinkedHashMap<>();

  MeasuredValues(IntakeDraft draft) {
    this.draft = draft;
  }

  record Measured(Quantity value, Optional<LocalDateTime> at, Resource resource, String how) {}

  void add(String term, Measured value) {
    measured.computeIfAbsent(term, name -> new ArrayList<>()).add(value);
  }

  /** Notes that there is a value of this time that could not be read, or is not final. */
  void unread(String term, Optional<LocalDateTime> at) {
    unread.computeIfAbsent(term, name -> new ArrayList<>()).add(at);
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
    Optional<LocalDateTime> latest =
        all.stream().flatMap(one -> one.at().stream()).max(Comparator.naturalOrder());
    if (unread.getOrDefault(term, List.of()).stream().anyMatch(at -> !isBefore(at, latest))) {
      draft.builder().unavailable(term);
      all.forEach(one -> draft.notMapped(one.resource(), Reason.OVERTAKEN, term));
      return Optional.empty();
    }
    List<Measured> candidates = all.stream().filter(one -> one.at().equals(latest)).toList();
    Measured first = candidates.get(0);
    all.stream()
        .filter(one -> candidates.stream().noneMatch(other -> other.resource() == one.resource()))
        .forEach(one -> draft.notMapped(one.resource(), Reason.OLDER, term));
    if (candidates.stream().allMatch(one -> one.value().compareTo(first.value()) == 0)) {
      candidates.stream()
          .filter(one -> one.resource() != first.resource())
          .forEach(one -> draft.sourced(term, one.resource(), one.how()));
      return Optional.of(first);
    }
    candidates.forEach(
        one ->
            draft.notMapped(
                one.resource(),
                Reason.CONTRADICTED,
                "%s: values that differ and have no order in time".formatted(term)));
    return Optional.empty();
  }

  /** Whether it is certainly the older one; what has no time may be the newest. */
  private static boolean isBefore(Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }
}
