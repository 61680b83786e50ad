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
 * differ and have no order in time are left out and listed: to pick one would be a guess.
 */
final class MeasuredValues {

  private final IntakeDraft draft;
  private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

  MeasuredValues(IntakeDraft draft) {
    this.draft = draft;
  }

  record Measured(Quantity value, Optional<LocalDateTime> at, Resource resource, String how) {}

  void add(String term, Measured value) {
    measured.computeIfAbsent(term, name -> new ArrayList<>()).add(value);
  }

  /** Hands the newest value of each term on. */
  void finish(BiConsumer<String, Measured> taker) {
    measured.forEach((term, all) -> newest(term, all).ifPresent(one -> taker.accept(term, one)));
  }

  private Optional<Measured> newest(String term, List<Measured> all) {
    Optional<LocalDateTime> latest =
        all.stream().flatMap(one -> one.at().stream()).max(Comparator.naturalOrder());
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
}
