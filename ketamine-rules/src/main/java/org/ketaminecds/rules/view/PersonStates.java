package org.ketaminecds.rules.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/** The states of what a case says of the person, the pain and what was tried. */
final class PersonStates {

  private final CaseViewFactory.Draft draft;
  private final ClinicalCase given;

  PersonStates(CaseViewFactory.Draft draft) {
    this.draft = draft;
    this.given = draft.given;
  }

  void add() {
    given.ageInYears().ifPresent(age -> measured(DerivedWords.AGE, age, "as of the case"));
    given
        .jurisdiction()
        .ifPresent(
            country -> draft.put(DerivedWords.JURISDICTION, new State.Chosen(country.code())));
    given.sex().ifPresent(sex -> draft.put(DerivedWords.SEX, new State.Chosen(sex.label())));
    given.weight().ifPresent(this::weight);
    given
        .careSetting()
        .ifPresent(
            setting -> draft.put(DerivedWords.CARE_SETTING, new State.Chosen(setting.label())));
    greatest(Indication::painScore)
        .ifPresent(score -> measured(DerivedWords.PAIN_SCORE, score, "the highest stated"));
    greatest(Indication::painDuration)
        .ifPresent(time -> measured(DerivedWords.PAIN_DURATION, time, "the longest stated"));
    given.treatments().ifPresent(this::treatments);
  }

  private void weight(Weight weight) {
    Word word = draft.lexicon.named(DerivedWords.WEIGHT);
    if (!ValueCheck.accepts(draft.problems, "patient.weight", word, weight.value())) {
      return;
    }
    draft.put(word, ObservationStates.measured(draft, word, weight.value(), weight.at()));
    if (weight.at().isEmpty()) {
      draft.assumptions.add(
          new Assumption(
              DerivedWords.WEIGHT, "The weight has no date; it is taken as the present weight."));
    }
  }

  private void treatments(List<PreviousTreatment> treatments) {
    long failed = 0;
    long perhaps = 0;
    for (PreviousTreatment treatment : treatments) {
      failed += adequateAndFailed(treatment) ? 1 : 0;
      perhaps += couldHaveFailed(treatment) ? 1 : 0;
    }
    Quantity least = Quantity.of(failed, Unit.ONE);
    if (perhaps == failed) {
      measured(DerivedWords.FAILED_TREATMENTS, least, "of " + treatments.size() + " stated");
    } else {
      draft.put(
          DerivedWords.FAILED_TREATMENTS,
          new State.AtLeast(
              least,
              Optional.empty(),
              List.of(DerivedWords.FAILED_TREATMENTS),
              failed + " or more of " + treatments.size() + " stated"));
    }
  }

  private static boolean adequateAndFailed(PreviousTreatment treatment) {
    return treatment.adequate() == FindingState.PRESENT && hasFailed(treatment.result());
  }

  private static boolean hasFailed(PreviousTreatment.Result result) {
    return switch (result) {
      case FAILED, INSUFFICIENT, NOT_TOLERATED -> true;
      case EFFECTIVE, UNKNOWN -> false;
    };
  }

  private static boolean couldHaveFailed(PreviousTreatment treatment) {
    return treatment.adequate() != FindingState.ABSENT
        && treatment.result() != PreviousTreatment.Result.EFFECTIVE;
  }

  private void measured(String name, Quantity value, String basis) {
    draft.put(name, new State.Measured(value, Optional.empty(), value + ", " + basis));
  }

  private Optional<Quantity> greatest(Function<Indication, Optional<Quantity>> figure) {
    Optional<Quantity> greatest = Optional.empty();
    for (Indication indication : given.indications()) {
      Optional<Quantity> one = figure.apply(indication);
      if (greatest.isEmpty() || (one.isPresent() && one.get().compareTo(greatest.get()) > 0)) {
        greatest = one;
      }
    }
    return greatest;
  }
}
