package org.ketaminecds.core.clinical;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.RegimenCheck;

/** Finds what is wrong with a case, all of it at once. */
final class CaseCheck {

  private static final Quantity OLDEST = Quantity.of(130, Unit.YEAR);

  private static final Quantity ONE_YEAR = Quantity.of(1, Unit.YEAR);
  private static final Quantity WORST_PAIN = Quantity.of(10, Unit.POINT);
  private static final Quantity ALL_PAIN = Quantity.of(100, Unit.PERCENT_SIGN);

  /** Ketamine and its brands, in the words of a record. */
  private static final Pattern KETAMINE =
      Pattern.compile("(?i)(?<!without )(ketamin|ketalar|spravato)");

  private final LocalDateTime asOf;
  private final Problems problems = new Problems();

  CaseCheck(LocalDateTime asOf) {
    this.asOf = asOf;
  }

  static Quantity ageAt(LocalDateTime asOf, LocalDate born) {
    return Quantity.of(Period.between(born, asOf.toLocalDate()).getYears(), Unit.YEAR);
  }

  CaseCheck person(Optional<Quantity> age, Optional<LocalDate> birthDate, Optional<Weight> weight) {
    age.ifPresent(
        years -> {
          if (dimension("patient.age", years, Dimension.DURATION)
              && (years.value().signum() < 0 || years.compareTo(OLDEST) > 0)) {
            problems.add(Problem.of("patient.age", years.toString(), "0 to 130 years"));
          }
        });
    birthDate.ifPresent(
        born -> {
          if (born.isAfter(asOf.toLocalDate())) {
            problems.add(afterAsOf("patient.birthDate", born.toString()));
          } else if (ageAt(asOf, born).compareTo(OLDEST) > 0) {
            problems.add(
                Problem.of("patient.birthDate", born.toString(), "at most 130 years before asOf"));
          } else {
            age.filter(years -> years.dimension() == Dimension.DURATION)
                .filter(years -> !isAge(years, ageAt(asOf, born)))
                .ifPresent(years -> agesDiffer(years, born));
          }
        });
    weight.ifPresent(
        taken -> {
          if (dimension("patient.weight", taken.value(), Dimension.BODY_WEIGHT)) {
            weight(taken.value());
          }
          notAfterAsOf("patient.weight", taken.at());
        });
    return this;
  }

  private static boolean isAge(Quantity stated, Quantity completedYears) {
    return stated.compareTo(completedYears) >= 0
        && stated.compareTo(completedYears.plus(ONE_YEAR)) < 0;
  }

  private void weight(Quantity value) {
    if (!value.isPositive()) {
      problems.add(Problem.of("patient.weight", value.toString(), "more than nothing"));
    }
  }

  private void agesDiffer(Quantity age, LocalDate born) {
    problems.add(
        Problem.of(
            "patient.age",
            "%s, but born on %s means %s".formatted(age, born, ageAt(asOf, born)),
            "an age and a date of birth that agree"));
  }

  CaseCheck reviews(ListReviews reviews) {
    notAfterAsOf("reviewed.problems", reviews.problems());
    notAfterAsOf("reviewed.medicines", reviews.medicines());
    notAfterAsOf("reviewed.allergies", reviews.allergies());
    return this;
  }

  CaseCheck indications(List<Indication> indications) {
    for (int index = 0; index < indications.size(); index++) {
      String path = "indications[" + index + "]";
      Indication indication = indications.get(index);
      indication.painDuration().ifPresent(time -> positiveTime(path + ".painDuration", time));
      indication
          .painScore()
          .ifPresent(
              score -> {
                if (dimension(path + ".painScore", score, Dimension.SCORE)) {
                  between(path + ".painScore", score, Quantity.of(0, Unit.POINT), WORST_PAIN);
                }
              });
    }
    return this;
  }

  /** Ketamine that failed would count as conventional treatment that did. */
  CaseCheck treatments(Optional<List<PreviousTreatment>> treatments) {
    List<PreviousTreatment> tried = treatments.orElse(List.of());
    for (int index = 0; index < tried.size(); index++) {
      String name = tried.get(index).treatment();
      if (KETAMINE.matcher(name).find()) {
        problems.add(
            Problem.of(
                "treatments[" + index + "]",
                "\"" + name + "\"",
                "ketamine under ketamineHistory, and here what was tried without it"));
      }
    }
    return this;
  }

  CaseCheck history(Optional<List<KetamineTreatment>> history) {
    List<KetamineTreatment> treatments = history.orElse(List.of());
    for (int index = 0; index < treatments.size(); index++) {
      String path = "ketamineHistory[" + index + "]";
      KetamineTreatment treatment = treatments.get(index);
      notAfterAsOf(path + ".started", Optional.of(treatment.started()));
      notAfterAsOf(path + ".ended", treatment.ended());
      end(path, treatment);
      boolean timeIsKnown =
          treatment.sessionDuration().filter(t -> t.dimension() != Dimension.DURATION).isEmpty();
      if (timeIsKnown && !treatment.started().isAfter(asOf)) {
        overlap(path, treatment, treatments);
      }
      treatment
          .sessionDose()
          .ifPresent(
              dose -> {
                if (dimension(path + ".sessionDose", dose, Dimension.AMOUNT)
                    && !dose.isPositive()) {
                  problems.add(
                      Problem.of(path + ".sessionDose", dose.toString(), "more than nothing"));
                }
              });
      treatment.sessionDuration().ifPresent(t -> positiveTime(path + ".sessionDuration", t));
      treatment
          .relief()
          .ifPresent(
              relief -> {
                if (dimension(path + ".relief", relief, Dimension.PERCENT)) {
                  between(path + ".relief", relief, Quantity.of(-100, Unit.PERCENT_SIGN), ALL_PAIN);
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
                  problems.add(
                      Problem.of(
                          path + ".started",
                          treatment.started() + ", when another treatment began too",
                          "one treatment, or the time of each")));
    }
    return this;
  }

  private void end(String path, KetamineTreatment treatment) {
    treatment
        .ended()
        .filter(end -> end.isBefore(treatment.started()))
        .ifPresent(
            end ->
                problems.add(
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
                problems.add(
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
        .filter(next -> treatment.givenUntil(asOf).isAfter(next))
        .min(Comparator.naturalOrder())
        .ifPresent(
            next ->
                problems.add(
                    Problem.of(
                        path,
                        "given until %s, but another treatment began on %s"
                            .formatted(treatment.givenUntil(asOf), next),
                        "one treatment, or an end before the next")));
  }

  CaseCheck findings(List<Finding> findings) {
    Map<String, List<Finding>> byName = new HashMap<>();
    for (Finding finding : findings) {
      String path = "findings." + finding.name();
      notAfterAsOf(path, finding.at());
      List<Finding> earlier =
          byName.computeIfAbsent(
              finding.name().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
      earlier.stream()
          .filter(other -> contradict(other, finding))
          .findFirst()
          .ifPresent(other -> statesDiffer(path, other, finding));
      earlier.add(finding);
    }
    return this;
  }

  private static boolean contradict(Finding one, Finding other) {
    boolean ordered =
        one.at().isPresent() && other.at().isPresent() && !one.at().equals(other.at());
    return !ordered && one.state() != other.state();
  }

  private void statesDiffer(String path, Finding one, Finding other) {
    String states = "%s and %s".formatted(word(one.state()), word(other.state()));
    problems.add(
        Problem.of(
            path,
            one.at().equals(other.at())
                ? states + " at the same time"
                : states + ", one of them without a date",
            "one state, or the date of each"));
  }

  private static String word(FindingState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  CaseCheck observations(List<Observation> observations) {
    observations.forEach(
        observation -> notAfterAsOf("observations." + observation.name(), observation.at()));
    return this;
  }

  CaseCheck otherSubstances(List<String> others, List<String> medicines, List<String> allergies) {
    for (int index = 0; index < others.size(); index++) {
      String other = others.get(index);
      boolean named =
          Stream.concat(medicines.stream(), allergies.stream())
              .anyMatch(name -> name.strip().equalsIgnoreCase(other.strip()));
      if (!named) {
        problems.add(
            Problem.of(
                "otherSubstances[" + index + "]",
                "\"" + other + "\"",
                "a name that stands under medicines or allergies too"));
      }
    }
    return this;
  }

  CaseCheck regimen(Optional<Regimen> regimen, Optional<Weight> weight) {
    Optional<Quantity> usable =
        weight
            .map(Weight::value)
            .filter(value -> value.dimension() == Dimension.BODY_WEIGHT && value.isPositive());
    regimen.ifPresent(proposed -> RegimenCheck.check(proposed, usable, problems));
    return this;
  }

  void throwIfAny() {
    problems.throwIfAny();
  }

  private boolean dimension(String path, Quantity quantity, Dimension wanted) {
    if (quantity.dimension() == wanted) {
      return true;
    }
    problems.add(
        Problem.of(
            path,
            "%s, %s".formatted(quantity, quantity.dimension().phrase()),
            "%s in %s".formatted(wanted.phrase(), wanted.canonicalUnit().symbol())));
    return false;
  }

  private void positiveTime(String path, Quantity time) {
    if (dimension(path, time, Dimension.DURATION) && !time.isPositive()) {
      problems.add(Problem.of(path, time.toString(), "more than nothing"));
    }
  }

  private void reliefTime(String path, Quantity time, KetamineTreatment treatment) {
    if (!dimension(path, time, Dimension.DURATION)) {
      return;
    }
    if (time.value().signum() < 0) {
      problems.add(Problem.of(path, time.toString(), "nothing or more"));
    } else if (time.compareTo(OLDEST) > 0 // no calendar reaches further
        || (!treatment.started().isAfter(asOf) && treatment.reliefOutlasts(asOf))) {
      problems.add(
          Problem.of(
              path,
              "%s, but the treatment %s on %s"
                  .formatted(
                      time,
                      treatment.ended().isPresent() ? "ended" : "began",
                      treatment.ended().orElse(treatment.started()).toLocalDate()),
              "at most the time from then to asOf, " + asOf.toLocalDate()));
    }
  }

  private void between(String path, Quantity value, Quantity least, Quantity most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      problems.add(Problem.of(path, value.toString(), "%s to %s".formatted(least, most)));
    }
  }

  private void notAfterAsOf(String path, Optional<LocalDateTime> time) {
    time.filter(at -> at.isAfter(asOf))
        .ifPresent(at -> problems.add(afterAsOf(path, at.toString())));
  }

  private Problem afterAsOf(String path, String found) {
    return Problem.of(path, found, "a time that is not after asOf, " + asOf);
  }
}
