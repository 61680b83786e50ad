package org.ketaminecds.rules.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.fixture.CitedRegimen;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Makes up adults of whom all is known, with nothing against ketamine, all that is asked for at
 * hand and done, and a regimen that a source cites.
 */
public final class CompleteMaker {

  private static final LocalDateTime DAY = LocalDate.of(2026, 1, 15).atTime(12, 0);

  private static final Map<String, String> NORMAL =
      Map.ofEntries(
          Map.entry("systolic blood pressure", "120 mmHg"),
          Map.entry("diastolic blood pressure", "75 mmHg"),
          Map.entry("oxygen saturation", "98 %"),
          Map.entry("alanine aminotransferase", "1 xULN"),
          Map.entry("aspartate aminotransferase", "1 xULN"),
          Map.entry("RASS score", "0 points"),
          Map.entry("CADSS score", "0 points"),
          Map.entry("Aldrete score", "10 points"));

  private static final List<Integer> YEARS = List.of(18, 46, 80);
  private static final List<Integer> KILOGRAMS = List.of(50, 70, 100);

  private final Guidance guidance;

  /** A maker of cases in the words of this guidance. */
  public CompleteMaker(Guidance guidance) {
    this.guidance = guidance;
  }

  /** A person and where they are treated. */
  public record Adult(int years, Sex sex, int kilograms, String country) {}

  /** A case in which nothing speaks against a cited regimen. */
  public CaseSketch make(CitedRegimen regimen, Adult adult) {
    List<Statement> statements = new ArrayList<>();
    findings(regimen, statements);
    person(adult, statements);
    NORMAL.forEach(
        (name, value) ->
            statements.add(
                new Statement(
                    name + ": " + value,
                    draft ->
                        draft.builder.observation(
                            new Observation(
                                name, Quantity.parse(value), Optional.of(draft.asOf))))));
    plan(regimen, statements);
    return new CaseSketch(DAY, statements);
  }

  /** A complete case, in half of the draws with some of it lost or turned about. */
  public CaseSketch make(Random random) {
    CaseSketch sketch =
        make(
            Pick.from(random, List.of(CitedRegimen.values())),
            new Adult(
                Pick.from(random, YEARS),
                Pick.from(random, List.of(Sex.values())),
                Pick.from(random, KILOGRAMS),
                Pick.from(random, guidance.lexicon().named("jurisdiction").term().values())));
    for (int count = random.nextBoolean() ? 0 : 1 + random.nextInt(2); count > 0; count--) {
      Word word = Pick.from(random, known());
      sketch = sketch.with(word, Pick.from(random, List.of(FindingState.values())));
    }
    return sketch;
  }

  /** What began or was seen after a ketamine treatment is not there without one. */
  private List<Word> known() {
    return guidance.lexicon().words().stream()
        .filter(Words::isFinding)
        .filter(word -> !word.name().equals("earlier ketamine treatment"))
        .filter(word -> word.presupposes().isEmpty())
        .toList();
  }

  private void findings(CitedRegimen regimen, List<Statement> statements) {
    Set<TermKind> asked = Set.of(TermKind.RESOURCE, TermKind.PROCEDURE);
    for (Word word : known()) {
      String name = word.name();
      boolean present =
          asked.contains(word.term().kind()) || regimen.pain().findings().contains(name);
      FindingState state = present ? FindingState.PRESENT : FindingState.ABSENT;
      statements.add(
          new Statement(
              name + ": " + state,
              draft -> draft.builder.finding(new Finding(name, state, Optional.of(draft.asOf)))));
    }
  }

  private static void person(Adult adult, List<Statement> statements) {
    statements.add(
        new Statement("age: " + adult.years(), draft -> draft.builder.age(adult.years())));
    statements.add(new Statement("sex: " + adult.sex(), draft -> draft.builder.sex(adult.sex())));
    statements.add(
        new Statement(
            "country: " + adult.country(), draft -> draft.builder.jurisdiction(adult.country())));
    Quantity weight = Quantity.of(adult.kilograms(), Unit.KILOGRAM);
    statements.add(
        new Statement(
            "weight: " + weight,
            draft -> draft.builder.weight(new Weight(weight, Optional.of(draft.asOf)))));
    statements.add(
        new Statement(
            "problems reviewed", draft -> draft.problemsReviewed = Optional.of(draft.asOf)));
    statements.add(
        new Statement(
            "medicines reviewed", draft -> draft.medicinesReviewed = Optional.of(draft.asOf)));
    statements.add(
        new Statement(
            "allergies reviewed", draft -> draft.allergiesReviewed = Optional.of(draft.asOf)));
    List<PreviousTreatment> failed =
        List.of(
            new PreviousTreatment(
                "another treatment", FindingState.PRESENT, PreviousTreatment.Result.FAILED));
    statements.add(
        new Statement("treatments: one failed", draft -> draft.builder.treatments(failed)));
    statements.add(
        new Statement("history: 0 treatments", draft -> draft.history = Optional.of(List.of())));
  }

  private static void plan(CitedRegimen regimen, List<Statement> statements) {
    Indication indication =
        new Indication(
            regimen.pain().indication(),
            Optional.of(Quantity.of(24, Unit.MONTH)),
            Optional.of(Quantity.of(8, Unit.POINT)));
    statements.add(
        new Statement(
            "indication: " + indication.condition(),
            draft -> draft.builder.indication(indication)));
    CareSetting setting = regimen.setting();
    statements.add(
        new Statement("setting: " + setting, draft -> draft.builder.careSetting(setting)));
    statements.add(
        new Statement(
            "form: " + regimen.form(), draft -> draft.form = Optional.of(regimen.form())));
    statements.add(
        new Statement(
            "route: " + Route.INTRAVENOUS, draft -> draft.route = Optional.of(Route.INTRAVENOUS)));
    statements.add(
        new Statement("phase: " + regimen.phase(), draft -> draft.phases.add(regimen.phase())));
    statements.add(
        new Statement(
            "days: " + regimen.days(), draft -> draft.days = Optional.of(regimen.days())));
    statements.add(new Statement("courses: 1", draft -> draft.courses = Optional.of(1)));
  }
}
