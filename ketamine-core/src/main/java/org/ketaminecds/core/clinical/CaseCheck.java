package org.ketaminecds.core.clinical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
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

  /** Ketamine and its brands, in the words of a record. */
  private static final Pattern KETAMINE =
      Pattern.compile("(?i)(?<!without )(ketamin|ketalar|spravato)");

  private final LocalDateTime asOf;
  private final Problems problems = new Problems();
  private final ValueProblems values;

  CaseCheck(LocalDateTime asOf) {
    this.asOf = asOf;
    this.values = new ValueProblems(asOf, problems);
  }

  static Quantity ageAt(LocalDateTime asOf, LocalDate born) {
    return Quantity.of(Period.between(born, asOf.toLocalDate()).getYears(), Unit.YEAR);
  }

  CaseCheck person(Optional<Quantity> age, Optional<LocalDate> birthDate, Optional<Weight> weight) {
    age.ifPresent(
        years -> {
          if (values.dimension("patient.age", years, Dimension.DURATION)
              && (years.value().signum() < 0 || years.compareTo(OLDEST) > 0)) {
            values.add(Problem.of("patient.age", years.toString(), "0 to 130 years"));
          }
        });
    birthDate.ifPresent(
        born -> {
          if (born.isAfter(asOf.toLocalDate())) {
            values.add(values.afterAsOf("patient.birthDate", born.toString()));
          } else if (ageAt(asOf, born).compareTo(OLDEST) > 0) {
            values.add(
                Problem.of("patient.birthDate", born.toString(), "at most 130 years before asOf"));
          } else {
            age.filter(years -> years.dimension() == Dimension.DURATION)
                .filter(years -> !isAge(years, ageAt(asOf, born)))
                .ifPresent(years -> agesDiffer(years, born));
          }
        });
    weight.ifPresent(
        taken -> {
          if (values.dimension("patient.weight", taken.value(), Dimension.BODY_WEIGHT)) {
            weight(taken.value());
          }
          values.notAfterAsOf("patient.weight", taken.at());
        });
    return this;
  }

  private static boolean isAge(Quantity stated, Quantity completedYears) {
    return stated.compareTo(completedYears) >= 0
        && stated.compareTo(completedYears.plus(ONE_YEAR)) < 0;
  }

  private void weight(Quantity value) {
    if (!value.isPositive()) {
      values.add(Problem.of("patient.weight", value.toString(), "more than nothing"));
    }
  }

  private void agesDiffer(Quantity age, LocalDate born) {
    values.add(
        Problem.of(
            "patient.age",
            "%s, but born on %s means %s".formatted(age, born, ageAt(asOf, born)),
            "an age and a date of birth that agree"));
  }

  CaseCheck reviews(ListReviews reviews) {
    values.notAfterAsOf("reviewed.problems", reviews.problems());
    values.notAfterAsOf("reviewed.medicines", reviews.medicines());
    values.notAfterAsOf("reviewed.allergies", reviews.allergies());
    return this;
  }

  CaseCheck indications(List<Indication> indications) {
    for (int index = 0; index < indications.size(); index++) {
      String path = "indications[" + index + "]";
      Indication indication = indications.get(index);
      indication
          .painDuration()
          .ifPresent(time -> values.positiveTime(path + ".painDuration", time));
      indication
          .painScore()
          .ifPresent(
              score -> {
                if (values.dimension(path + ".painScore", score, Dimension.SCORE)) {
                  values.between(
                      path + ".painScore", score, Quantity.of(0, Unit.POINT), WORST_PAIN);
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
        values.add(
            Problem.of(
                "treatments[" + index + "]",
                "\"" + name + "\"",
                "ketamine under ketamineHistory, and here what was tried without it"));
      }
    }
    return this;
  }

  CaseCheck history(Optional<List<KetamineTreatment>> history) {
    new HistoryCheck(values).check(history);
    return this;
  }

  CaseCheck findings(List<Finding> findings) {
    Map<String, List<Finding>> byName = new HashMap<>();
    for (Finding finding : findings) {
      String path = "findings." + finding.name();
      values.notAfterAsOf(path, finding.at());
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
    values.add(
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
        observation -> values.notAfterAsOf("observations." + observation.name(), observation.at()));
    return this;
  }

  CaseCheck otherSubstances(List<String> others, List<String> medicines, List<String> allergies) {
    for (int index = 0; index < others.size(); index++) {
      String other = others.get(index);
      boolean named =
          Stream.concat(medicines.stream(), allergies.stream())
              .anyMatch(name -> name.strip().equalsIgnoreCase(other.strip()));
      if (!named) {
        values.add(
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
}
