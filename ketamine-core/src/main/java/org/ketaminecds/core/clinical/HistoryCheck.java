package org.ketaminecds.core.clinical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/** Finds what is wrong with the ketamine treatments of a case, each by itself and together. */
record HistoryCheck(ValueProblems values) {

  private static final Quantity ALL_PAIN = Quantity.of(100, Unit.PERCENT_SIGN);

  /** No calendar reaches further. */
  private static final Quantity LONGEST = Quantity.of(130, Unit.YEAR);

  void check(Optional<List<KetamineTreatment>> history) {
    List<KetamineTreatment> treatments = history.orElse(List.of());
    for (int index = 0; index < treatments.size(); index++) {
      String path = "ketamineHistory[" + index + "]";
      KetamineTreatment treatment = treatments.get(index);
      values.notAfterAsOf(path + ".started", Optional.of(treatment.started()));
      values.notAfterAsOf(path + ".ended", treatment.ended());
      end(path, treatment);
      boolean timeIsKnown =
          treatment.sessionDuration().filter(t -> t.dimension() != Dimension.DURATION).isEmpty();
      if (timeIsKnown && !treatment.started().isAfter(values.asOf())) {
        overlap(path, treatment, treatments);
      }
      treatment
          .sessionDose()
          .ifPresent(
              dose -> {
                if (values.dimension(path + ".sessionDose", dose, Dimension.AMOUNT)
                    && !dose.isPositive()) {
                  values.add(
                      Problem.of(path + ".sessionDose", dose.toString(), "more than nothing"));
                }
              });
      treatment.sessionDuration().ifPresent(t -> values.positiveTime(path + ".sessionDuration", t));
      treatment
          .relief()
          .ifPresent(
              relief -> {
                if (values.dimension(path + ".relief", relief, Dimension.PERCENT)) {
                  values.between(
                      path + ".relief", relief, Quantity.of(-100, Unit.PERCENT_SIGN), ALL_PAIN);
                }
              });
      treatment
          .reliefDuration()
          .ifPresent(time -> reliefTime(path + ".reliefDuration", time, treatment));
      treatments.subList(0, index).stream()
          .filter(other -> other.started().equals(treatment.started()))
          .findFirst()
          .ifPresent(
              other ->
                  values.add(
                      Problem.of(
                          path + ".started",
                          treatment.started() + ", when another treatment began too",
                          "one treatment, or the time of each")));
    }
  }

  private void end(String path, KetamineTreatment treatment) {
    treatment
        .ended()
        .filter(end -> end.isBefore(treatment.started()))
        .ifPresent(
            end ->
                values.add(
                    Problem.of(
                        path + ".ended",
                        end.toString(),
                        "a time that is not before it started, " + treatment.started())));
    treatment
        .sessionDuration()
        .filter(time -> time.dimension() == Dimension.DURATION)
        .filter(
            time -> treatment.ended().filter(end -> endsWithin(treatment, end, time)).isPresent())
        .ifPresent(
            time ->
                values.add(
                    Problem.of(
                        path + ".ended",
                        "%s, before a session of %s was over"
                            .formatted(treatment.ended().orElseThrow(), time),
                        "a time that is not before its first session ended")));
  }

  private static boolean endsWithin(
      KetamineTreatment treatment, LocalDateTime end, Quantity session) {
    Quantity given =
        Quantity.of(Duration.between(treatment.started(), end).toSeconds(), Unit.SECOND);
    return given.value().signum() >= 0 && given.compareTo(session) < 0;
  }

  /** Of two that overlap, nobody can tell which one runs. */
  private void overlap(String path, KetamineTreatment treatment, List<KetamineTreatment> all) {
    all.stream()
        .map(KetamineTreatment::started)
        .filter(next -> next.isAfter(treatment.started()))
        .filter(next -> treatment.givenUntil(values.asOf()).isAfter(next))
        .min(Comparator.naturalOrder())
        .ifPresent(
            next ->
                values.add(
                    Problem.of(
                        path,
                        "given until %s, but another treatment began on %s"
                            .formatted(treatment.givenUntil(values.asOf()), next),
                        "one treatment, or an end before the next")));
  }

  private void reliefTime(String path, Quantity time, KetamineTreatment treatment) {
    if (!values.dimension(path, time, Dimension.DURATION)) {
      return;
    }
    if (time.value().signum() < 0) {
      values.add(Problem.of(path, time.toString(), "nothing or more"));
    } else if (time.compareTo(LONGEST) > 0
        || (!treatment.started().isAfter(values.asOf())
            && treatment.reliefOutlasts(values.asOf()))) {
      values.add(
          Problem.of(
              path,
              "%s, but the treatment %s on %s"
                  .formatted(
                      time,
                      treatment.ended().isPresent() ? "ended" : "began",
                      treatment.ended().orElse(treatment.started()).toLocalDate()),
              "at most the time from then to values.asOf(), " + values.asOf().toLocalDate()));
    }
  }
}
