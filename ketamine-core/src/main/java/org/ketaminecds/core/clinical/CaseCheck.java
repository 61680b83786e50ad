package org.ketaminecds.core.clinical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private static final Quantity WORST_PAIN = Quantity.of(10, Unit.POINT);
  private static final Quantity ALL_PAIN = Quantity.of(100, Unit.PERCENT_SIGN);

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
                .filter(years -> years.compareTo(ageAt(asOf, born)) != 0)
                .ifPresent(years -> agesDiffer(years, born));
          }
        });
    weight.ifPresent(
        taken -> {
          if (dimension("patient.weight", taken.value(), Dimension.BODY_WEIGHT)
              && !taken.value().isPositive()) {
            problems.add(
                Problem.of("patient.weight", taken.value().toString(), "more than nothing"));
          }
          notAfterAsOf("patient.weight", taken.at());
        });
    return this;
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

  CaseCheck history(Optional<List<KetamineTreatment>> history) {
    List<KetamineTreatment> treatments = history.orElse(List.of());
    for (int index = 0; index < treatments.size(); index++) {
      String path = "ketamineHistory[" + index + "]";
      KetamineTreatment treatment = treatments.get(index);
      notAfterAsOf(path + ".started", Optional.of(treatment.started()));
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
          .ifPresent(time -> dimension(path + ".reliefDuration", time, Dimension.DURATION));
    }
    return this;
  }

  CaseCheck findings(List<Finding> findings) {
    Map<String, Finding> byName = new HashMap<>();
    for (Finding finding : findings) {
      String path = "findings." + finding.name();
      notAfterAsOf(path, finding.at());
      Finding other = byName.putIfAbsent(finding.name().toLowerCase(Locale.ROOT), finding);
      if (other != null && other.state() != finding.state() && other.at().equals(finding.at())) {
        problems.add(
            Problem.of(
                path,
                "%s and %s at the same time".formatted(word(other.state()), word(finding.state())),
                "one state, or the date of each"));
      }
    }
    return this;
  }

  private static String word(FindingState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  CaseCheck observations(List<Observation> observations) {
    observations.forEach(
        observation -> notAfterAsOf("observations." + observation.name(), observation.at()));
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
            "%s, a %s".formatted(quantity, quantity.dimension().label()),
            "a %s in %s".formatted(wanted.label(), wanted.canonicalUnit().symbol())));
    return false;
  }

  private void positiveTime(String path, Quantity time) {
    if (dimension(path, time, Dimension.DURATION) && !time.isPositive()) {
      problems.add(Problem.of(path, time.toString(), "more than nothing"));
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
