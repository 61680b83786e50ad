package org.ketaminecds.authoring.encoding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;

/** Makes up cases with values at and around the limits of the made-up guidance. */
final class RandomCases {

  private static final List<Integer> DAYS =
      List.of(0, 1, 6, 7, 8, 14, 21, 27, 28, 29, 30, 31, 90, 91, 180, 183, 364, 365, 366, 400);

  private final Random random;
  private final LocalDateTime asOf;

  RandomCases(Random random) {
    this.random = random;
    this.asOf = LocalDateTime.of(2024, 1, 1, 12, 0).plusDays(random.nextInt(900));
  }

  /** A case; empty if what was made up is no case. */
  Optional<ClinicalCase> make() {
    ClinicalCaseBuilder builder = ClinicalCase.asOf(asOf);
    maybe(() -> builder.age(Quantity.parse(pick("17 y", "18 y", "64 y", "65 y", "200 mo"))));
    maybe(() -> builder.weight(weight()));
    maybe(() -> builder.jurisdiction(pick("GB", "US", "AU", "DE")));
    maybe(() -> builder.sex(pick(Sex.values())));
    maybe(() -> builder.careSetting(pick(CareSetting.values())));
    for (String finding :
        List.of(
            "pregnancy",
            "active psychosis",
            "severe hepatic disease",
            "electrocardiogram",
            "oxygen supply",
            "earlier ketamine treatment")) {
      maybe(
          () -> builder.finding(new Finding(finding, pick(FindingState.values()), perhapsDate())));
    }
    maybe(() -> observe(builder, "systolic blood pressure", "139 mmHg", "140 mmHg", "141 mmHg"));
    maybe(() -> observe(builder, "heart rate", "49 /min", "50 /min", "51 /min"));
    for (String name : List.of("fibromyalgia", "migraine", "headache", "CRPS", "not mapped")) {
      rarely(() -> builder.indication(indication(name)));
    }
    for (String name : List.of("morphine", "codeine", "ketamine", "clonidine", "not mapped")) {
      rarely(() -> builder.medicine(name));
      rarely(() -> builder.allergy(name));
    }
    builder.reviews(new ListReviews(rareDate(), rareDate(), rareDate()));
    maybe(() -> builder.treatments(treatments()));
    maybe(() -> builder.ketamineHistory(history()));
    maybe(() -> builder.regimen(regimen()));
    try {
      return Optional.of(builder.build());
    } catch (InvalidCaseException contradiction) {
      return Optional.empty();
    }
  }

  private void maybe(Runnable statement) {
    if (random.nextInt(3) > 0) {
      statement.run();
    }
  }

  private void rarely(Runnable statement) {
    if (random.nextInt(4) == 0) {
      statement.run();
    }
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private LocalDateTime date() {
    LocalDateTime day = asOf.minusDays(DAYS.get(random.nextInt(DAYS.size())));
    return random.nextBoolean() ? day : day.toLocalDate().atStartOfDay();
  }

  private Optional<LocalDateTime> perhapsDate() {
    return random.nextInt(3) > 0 ? Optional.of(date()) : Optional.empty();
  }

  private Optional<LocalDateTime> rareDate() {
    return random.nextInt(3) == 0 ? Optional.of(date()) : Optional.empty();
  }

  private Weight weight() {
    return new Weight(Quantity.parse(pick("50 kg", "70 kg", "80 kg", "80.1 kg")), perhapsDate());
  }

  private void observe(ClinicalCaseBuilder builder, String name, String... values) {
    builder.observation(new Observation(name, Quantity.parse(pick(values)), perhapsDate()));
  }

  private Optional<Quantity> perhaps(String... values) {
    return random.nextBoolean() ? Optional.of(Quantity.parse(pick(values))) : Optional.empty();
  }

  private Indication indication(String name) {
    return new Indication(
        name, perhaps("2 mo", "3 mo", "90 d", "1 y"), perhaps("6 points", "7 points"));
  }

  private List<PreviousTreatment> treatments() {
    List<PreviousTreatment> treatments = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      treatments.add(
          new PreviousTreatment(
              "something", pick(FindingState.values()), pick(PreviousTreatment.Result.values())));
    }
    return treatments;
  }

  private List<KetamineTreatment> history() {
    List<KetamineTreatment> history = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      LocalDateTime started = date();
      history.add(
          new KetamineTreatment(
              started,
              ended(started),
              Optional.empty(),
              random.nextBoolean()
                  ? Optional.of(pick(KetamineTreatment.Pattern.values()))
                  : Optional.empty(),
              perhaps("79 mg", "80 mg"),
              perhaps("2 h", "121 min"),
              perhaps("29 %", "30 %", "-10 %"),
              perhaps("1 wk", "3 wk", "1 mo")));
    }
    return history;
  }

  private Optional<LocalDateTime> ended(LocalDateTime started) {
    return switch (random.nextInt(4)) {
      case 0, 1 -> Optional.empty();
      case 2 -> Optional.of(started);
      default -> Optional.of(date()).filter(end -> !end.isBefore(started));
    };
  }

  private Regimen regimen() {
    List<Phase> phases = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      phases.add(phase());
    }
    return new Regimen(
        random.nextBoolean() ? Optional.of(pick(KetamineForm.values())) : Optional.empty(),
        random.nextBoolean() ? Optional.of(pick(Route.values())) : Optional.empty(),
        phases,
        new Schedule(
            Optional.empty(),
            random.nextBoolean() ? Optional.of(pick(1, 2, 10)) : Optional.empty(),
            random.nextBoolean() ? Optional.of(pick(1, 2, 3)) : Optional.empty(),
            perhaps("1 wk", "3 mo", "1 y")));
  }

  private Phase phase() {
    Optional<Quantity> over = perhaps("5 min", "10 min", "11 min", "1 h", "2 h", "121 min");
    if (random.nextInt(3) == 0) {
      return new Phase.Bolus(Quantity.parse(pick("0.35 mg/kg", "0.36 mg/kg", "24.5 mg")), over);
    }
    if (random.nextInt(3) == 0) {
      return new Phase.Infusion(
          Optional.empty(),
          Optional.of(Quantity.parse(pick("80 mg", "0.5 mg/kg", "500 mg"))),
          over,
          Optional.empty());
    }
    return new Phase.Infusion(
        Optional.of(Quantity.parse(pick("0.49 mg/kg/h", "2 mg/kg/h", "2.01 mg/kg/h", "25 mg/h"))),
        Optional.empty(),
        over,
        rarely("25 mg/h", "2 mg/kg/h"));
  }

  private Optional<Quantity> rarely(String... values) {
    return random.nextInt(4) == 0 ? perhaps(values) : Optional.empty();
  }
}
