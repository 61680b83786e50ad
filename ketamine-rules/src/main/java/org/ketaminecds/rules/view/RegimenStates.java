package org.ketaminecds.rules.view;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.Figure;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Derived;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.RegimenFigures;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/** The states of what follows from a proposed regimen. */
final class RegimenStates {

  private final CaseViewFactory.Draft draft;
  private final RegimenBounds bounds;

  RegimenStates(CaseViewFactory.Draft draft) {
    this.draft = draft;
    bounds = new RegimenBounds(draft);
  }

  void add() {
    if (draft.given.regimen().isEmpty()) {
      noRegimen();
      return;
    }
    Regimen regimen = draft.given.regimen().get();
    regimen
        .route()
        .ifPresent(route -> draft.put(DerivedWords.ROUTE, new State.Chosen(route.label())));
    regimen.form().ifPresent(form -> draft.put(DerivedWords.FORM, new State.Chosen(form.label())));
    schedule(regimen);
    if (regimen.phases().isEmpty()) {
      noRegimen();
      return;
    }
    counted(DerivedWords.PROPOSED_DOSES, regimen.phases().size());
    figures(RegimenFigures.ofChecked(regimen, weight()));
    uncapped(regimen);
  }

  /** A rate that only its cap keeps within the bounds was not meant, and the cap hides the slip. */
  private void uncapped(Regimen regimen) {
    boolean capped = false;
    for (Phase phase : regimen.phases()) {
      capped |= phase instanceof Phase.Infusion infusion && infusion.atMost().isPresent();
    }
    if (!capped || bounds.hasRefused()) {
      return;
    }
    List<Phase> ordered =
        regimen.phases().stream()
            .filter(Phase.Infusion.class::isInstance)
            .<Phase>map(phase -> asOrdered((Phase.Infusion) phase))
            .toList();
    Regimen uncapped = new Regimen(regimen.form(), regimen.route(), ordered, regimen.schedule());
    RegimenFigures figures = RegimenFigures.ofChecked(uncapped, weight());
    uncapped(DerivedWords.INFUSION_RATE, figures.infusionRate());
    uncapped(DerivedWords.ABSOLUTE_INFUSION_RATE, figures.infusionRateAbsolute());
  }

  private static Phase.Infusion asOrdered(Phase.Infusion infusion) {
    return infusion.rate().isPresent()
        ? new Phase.Infusion(infusion.rate(), Optional.empty(), Optional.empty(), Optional.empty())
        : new Phase.Infusion(Optional.empty(), infusion.total(), infusion.over(), Optional.empty());
  }

  private void uncapped(String name, Derived derived) {
    if (derived instanceof Derived.Known known) {
      bounds.accept(draft.lexicon.named(name), known.value());
    } else if (derived instanceof Derived.AtLeast part) {
      bounds.accept(draft.lexicon.named(name), part.least());
    }
  }

  private void noRegimen() {
    State needsDoses = new State.Unknown(Why.NOT_RECORDED, List.of(DerivedWords.PROPOSED_DOSES));
    DerivedWords.REGIMEN_FIGURES.forEach(name -> draft.put(name, needsDoses));
  }

  private void schedule(Regimen regimen) {
    regimen.schedule().days().ifPresent(days -> counted(DerivedWords.INFUSION_DAYS, days));
    regimen
        .schedule()
        .courses()
        .ifPresent(courses -> counted(DerivedWords.PLANNED_COURSES, courses));
    regimen
        .schedule()
        .interval()
        .ifPresent(
            time ->
                draft.put(
                    DerivedWords.COURSE_INTERVAL,
                    new State.Measured(time, Optional.empty(), time.toString())));
  }

  private void counted(String name, int count) {
    Quantity value = Quantity.of(count, Unit.ONE);
    draft.put(name, new State.Measured(value, Optional.empty(), value.toString()));
  }

  private Optional<Quantity> weight() {
    return draft.states[draft.lexicon.named(DerivedWords.WEIGHT).index()]
            instanceof State.Measured measured
        ? Optional.of(measured.value())
        : Optional.empty();
  }

  private void figures(RegimenFigures figures) {
    figure(DerivedWords.BOLUS_DOSE, figures.bolusDose());
    state(DerivedWords.ABSOLUTE_BOLUS_DOSE, figures.bolusDoseAbsolute());
    figure(DerivedWords.INFUSION_RATE, figures.infusionRate());
    figure(DerivedWords.LOWEST_INFUSION_RATE, figures.lowestInfusionRate());
    figure(DerivedWords.ABSOLUTE_INFUSION_RATE, figures.infusionRateAbsolute());
    figure(DerivedWords.SESSION_DOSE, figures.sessionDose());
    figure(DerivedWords.SESSION_DOSE_PER_WEIGHT, figures.sessionDosePerWeight());
    figure(DerivedWords.INFUSION_TIME, figures.infusionTime());
    figure(DerivedWords.DAILY_DOSE, figures.dailyDose());
    figure(DerivedWords.COURSE_DOSE, figures.courseDose());
    bounds.refuseUntimed(figures);
    figures
        .readings()
        .forEach(reading -> draft.assumptions.add(new Assumption("regimen", reading)));
  }

  /** Sets the state of a figure, and shows the figure in the answer. */
  private void figure(String name, Derived derived) {
    if (derived instanceof Derived.Known known) {
      String value = known.value().toString();
      known(name, known, value);
      draft.figures.add(new Figure(name, value, known.basis()));
      return;
    }
    state(name, derived);
    draft.figures.add(notKnown(name, derived));
  }

  private static Figure notKnown(String name, Derived derived) {
    if (derived instanceof Derived.AtLeast part) {
      return new Figure(
          name, part.least() + " or more", "needs " + String.join(", ", part.missing()));
    }
    if (derived instanceof Derived.None none) {
      return new Figure(name, "none", none.why());
    }
    List<String> missing = ((Derived.NotKnown) derived).missing();
    return new Figure(name, "not known", "needs " + String.join(", ", missing));
  }

  private void known(String name, Derived.Known known, String value) {
    Word word = draft.lexicon.named(name);
    if (bounds.accept(word, known.value())) {
      draft.put(
          word,
          new State.Measured(known.value(), Optional.empty(), value + " (" + known.basis() + ")"));
    }
  }

  private void state(String name, Derived derived) {
    Word word = draft.lexicon.named(name);
    if (derived instanceof Derived.Known known) {
      known(name, known, known.value().toString());
    } else if (derived instanceof Derived.AtLeast part) {
      String shown = part.least() + " or more (" + part.basis() + ")";
      if (bounds.accept(word, part.least())) {
        draft.put(word, new State.AtLeast(part.least(), Optional.empty(), part.missing(), shown));
      }
    } else if (derived instanceof Derived.None none) {
      draft.put(word, new State.NoSuch(none.why()));
    } else {
      List<String> missing = ((Derived.NotKnown) derived).missing();
      draft.put(word, new State.Unknown(Why.NOT_RECORDED, missing));
    }
  }
}
