package org.ketaminecds.rules.oracle;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.Word;

/** Makes up what a case says of the person, the pain, the lists and the history. */
final class PersonMaker {

  private static final List<Integer> KILOGRAMS = List.of(40, 50, 70, 75, 100);

  private static final List<Quantity> AGES =
      List.of(
          Quantity.of(2, Unit.MONTH),
          Quantity.of(2, Unit.YEAR),
          Quantity.of(12, Unit.YEAR),
          Quantity.of(16, Unit.YEAR),
          Quantity.of(17, Unit.YEAR),
          Quantity.of(18, Unit.YEAR),
          Quantity.of(19, Unit.YEAR),
          Quantity.of(46, Unit.YEAR),
          Quantity.of(80, Unit.YEAR));

  private final Guidance guidance;
  private final Lines lines;

  PersonMaker(Guidance guidance, Lines lines) {
    this.guidance = guidance;
    this.lines = lines;
  }

  List<Statement> statements(Random random, LocalDateTime asOf) {
    List<Statement> statements = new ArrayList<>();
    Quantity age = Pick.from(random, AGES);
    statements.add(new Statement("age: " + age, draft -> draft.builder.age(age)));
    Sex sex = Pick.from(random, List.of(Sex.values()));
    statements.add(new Statement("sex: " + sex, draft -> draft.builder.sex(sex)));
    String country = Pick.from(random, guidance.lexicon().named("jurisdiction").term().values());
    statements.add(
        new Statement("country: " + country, draft -> draft.builder.jurisdiction(country)));
    statements.add(weight(random, asOf));
    CareSetting setting = Pick.from(random, List.of(CareSetting.values()));
    statements.add(
        new Statement("setting: " + setting, draft -> draft.builder.careSetting(setting)));
    for (int count = random.nextInt(3); count >= 0; count--) {
      statements.add(indication(random));
    }
    statements.add(
        new Statement("problems reviewed", draft -> draft.problemsReviewed = now(draft)));
    statements.add(
        new Statement("medicines reviewed", draft -> draft.medicinesReviewed = now(draft)));
    statements.add(
        new Statement("allergies reviewed", draft -> draft.allergiesReviewed = now(draft)));
    for (int count = random.nextInt(5); count > 0; count--) {
      statements.add(medicine(random));
    }
    if (Pick.once(random, 4)) {
      String allergy = Pick.from(random, Pick.from(random, lines.namesAskedFor("allergies")));
      statements.add(new Statement("allergy: " + allergy, draft -> draft.builder.allergy(allergy)));
    }
    observations(random, asOf, statements);
    statements.add(treatments(random));
    statements.add(history(random, asOf));
    if (Pick.once(random, 20)) {
      statements.add(new Statement("no weight to be had", d -> d.builder.unavailable("weight")));
    }
    return statements;
  }

  private void observations(Random random, LocalDateTime asOf, List<Statement> statements) {
    for (Word word : guidance.lexicon().words()) {
      List<Quantity> values =
          word.term().kind() == TermKind.OBSERVATION ? lines.valuesAround(word) : List.of();
      if (!values.isEmpty()) {
        Quantity value = Pick.from(random, values);
        Moment moment = Moment.draw(random, lines.momentsAround(word));
        Observation observation = new Observation(word.name(), value, moment.at(asOf));
        statements.add(
            new Statement(
                "%s: %s%s".formatted(word.name(), value, moment.text()),
                draft -> draft.builder.observation(observation)));
      }
    }
  }

  private static Optional<java.time.LocalDateTime> now(Draft draft) {
    return Optional.of(draft.asOf);
  }

  private Statement weight(Random random, LocalDateTime asOf) {
    Word word = guidance.lexicon().named("weight");
    Quantity value = Pick.unit(random, Quantity.of(Pick.from(random, KILOGRAMS), Unit.KILOGRAM));
    Moment moment = Moment.draw(random, word.freshFor().map(Moment::around).orElse(List.of()));
    Weight weight = new Weight(value, moment.at(asOf));
    return new Statement(
        "weight: %s%s".formatted(value, moment.text()), draft -> draft.builder.weight(weight));
  }

  private Statement indication(Random random) {
    List<Word> known =
        guidance.lexicon().words().stream()
            .filter(word -> word.term().kind() == TermKind.INDICATION)
            .toList();
    String name =
        Pick.once(random, 10)
            ? "a pain without a name"
            : Pick.name(random, Pick.from(random, known).term());
    Indication indication =
        new Indication(
            name,
            Optional.of(Pick.unit(random, Quantity.of(random.nextInt(40) + 1, Unit.MONTH))),
            Optional.of(Quantity.of(random.nextInt(11), Unit.POINT)));
    return new Statement("indication: " + name, draft -> draft.builder.indication(indication));
  }

  /** A long line is drawn no oftener than a short one, so that no rule is seen too rarely. */
  private Statement medicine(Random random) {
    List<List<String>> asked = lines.namesAskedFor("medicines");
    if (asked.isEmpty() || Pick.once(random, 4)) {
      return strange(random);
    }
    String name = Pick.from(random, Pick.from(random, asked));
    return new Statement("medicine: " + name, draft -> draft.builder.medicine(name));
  }

  /** A medicine that nothing asks for, or one that nobody knows, looked up or not. */
  private static Statement strange(Random random) {
    String name = Pick.from(random, List.of("ibuprofen", "a drug without a name"));
    if (name.equals("ibuprofen") || Pick.once(random, 2)) {
      return new Statement("medicine: " + name, draft -> draft.builder.medicine(name));
    }
    return new Statement(
        "medicine, another one: " + name,
        draft -> draft.builder.medicine(name).otherSubstance(name));
  }

  private static Statement treatments(Random random) {
    List<PreviousTreatment> treatments = new ArrayList<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      treatments.add(
          new PreviousTreatment(
              "something",
              Pick.from(random, List.of(FindingState.values())),
              Pick.from(random, List.of(PreviousTreatment.Result.values()))));
    }
    return new Statement(
        "treatments: " + treatments, draft -> draft.builder.treatments(treatments));
  }

  private Statement history(Random random, LocalDateTime asOf) {
    List<Moment> moments = new ArrayList<>(Moment.around(new Window(12, Unit.MONTH)));
    moments.addAll(lines.momentsAround(guidance.lexicon().named("ketamine treatments")));
    List<Integer> counts =
        new ArrayList<>(lines.countsAround(guidance.lexicon().named("ketamine treatments")));
    lines
        .valuesAround(guidance.lexicon().named("most ketamine treatments in 12 months"))
        .forEach(value -> counts.add(Integer.parseInt(value.value().toString()) - 1));
    int count =
        counts.isEmpty() || Pick.once(random, 2) ? random.nextInt(3) : Pick.from(random, counts);
    List<KetamineTreatment> treatments = new ArrayList<>();
    Set<LocalDateTime> taken = new HashSet<>();
    for (int index = 0; index < count; index++) {
      int longAgo = Pick.once(random, 2) ? 20 : 200;
      Moment moment =
          Pick.once(random, 3) ? Moment.draw(random, moments) : Moment.days(longAgo + index);
      LocalDateTime started = moment.at(asOf).orElse(asOf);
      if (taken.add(started)) {
        treatments.add(treatment(random, started, asOf));
      }
    }
    return new Statement(
        "history: " + count + " treatments", draft -> draft.history = Optional.of(treatments));
  }

  private static long hours(LocalDateTime started, LocalDateTime asOf) {
    return Math.min(30, Duration.between(started, asOf).toHours());
  }

  private KetamineTreatment treatment(Random random, LocalDateTime started, LocalDateTime asOf) {
    Fraction hours = Fraction.of(Duration.between(started, asOf).toHours(), 1);
    return new KetamineTreatment(
        started,
        Pick.once(random, 2)
            ? Optional.of(started.plusHours(random.nextInt(1 + (int) hours(started, asOf))))
            : Optional.empty(),
        Optional.of(Pick.from(random, List.of(KetamineForm.values()))),
        Pick.once(random, 8)
            ? Optional.empty()
            : Optional.of(Pick.from(random, List.of(KetamineTreatment.Pattern.values()))),
        value(random, "session dose of last ketamine treatment"),
        value(random, "infusion time of last ketamine treatment"),
        value(random, "relief by last ketamine treatment"),
        value(random, "relief duration of last ketamine treatment")
            .filter(relief -> Fraction.of(relief).compareTo(hours) <= 0));
  }

  private Optional<Quantity> value(Random random, String name) {
    List<Quantity> values = lines.valuesAround(guidance.lexicon().named(name));
    return values.isEmpty() || Pick.once(random, 6)
        ? Optional.empty()
        : Optional.of(Pick.unit(random, Pick.from(random, values)));
  }
}
