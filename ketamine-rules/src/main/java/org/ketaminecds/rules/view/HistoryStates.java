package org.ketaminecds.rules.view;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/** The states of what follows from earlier ketamine treatments. */
final class HistoryStates {

  private static final State NO_TREATMENT = new State.NoSuch("no earlier ketamine treatment");

  private static final State NEVER_TREATED = new State.Happened(List.of(), Optional.empty());
  private static final State NONE_STATED =
      new State.Presence(false, Optional.empty(), "none stated");
  private static final List<String> OF_LAST =
      List.of(
          DerivedWords.LAST_PATTERN,
          DerivedWords.LAST_RELIEF,
          DerivedWords.LAST_RELIEF_DURATION,
          DerivedWords.LAST_SESSION_DOSE,
          DerivedWords.LAST_INFUSION_TIME,
          DerivedWords.TIME_SINCE_LAST);

  private final CaseViewFactory.Draft draft;

  HistoryStates(CaseViewFactory.Draft draft) {
    this.draft = draft;
  }

  void add() {
    draft.given.ketamineHistory().ifPresent(this::history);
  }

  private void history(List<KetamineTreatment> treatments) {
    if (treatments.isEmpty()) {
      contradiction(List.of());
      refuseKetamineTaken();
      draft.put(DerivedWords.TREATMENTS, NEVER_TREATED);
      draft.put(DerivedWords.EARLIER_TREATMENT, NONE_STATED);
      OF_LAST.forEach(name -> draft.put(name, NO_TREATMENT));
      return;
    }
    List<LocalDateTime> starts =
        treatments.stream().map(KetamineTreatment::started).sorted().toList();
    KetamineTreatment last =
        Collections.max(treatments, Comparator.comparing(KetamineTreatment::started));
    draft.put(
        DerivedWords.TREATMENTS,
        new State.Happened(
            treatments.stream().map(one -> one.givenUntil(now())).sorted().toList(),
            Optional.of(last)
                .filter(one -> one.mayRunAt(now()))
                .map(one -> one.givenUntil(now()))));
    contradiction(starts);
    draft.put(
        DerivedWords.EARLIER_TREATMENT,
        new State.Presence(true, Optional.of(last.started()), treatments.size() + " stated"));
    last(last);
  }

  private LocalDateTime now() {
    return draft.given.asOf();
  }

  /** Whoever takes ketamine has had it before. */
  private void refuseKetamineTaken() {
    for (String name : draft.given.medicines()) {
      draft
          .lexicon
          .find(name, TermKind.MEDICINE)
          .filter(word -> DerivedWords.KETAMINE.contains(word.name()))
          .ifPresent(
              word ->
                  draft.problems.add(
                      Problem.of(
                          "ketamineHistory",
                          "none, but medicines hold " + word.name(),
                          "since when the patient has had it")));
    }
  }

  /** What a finding says of earlier treatments must not be what the history denies. */
  private void contradiction(List<LocalDateTime> starts) {
    Word word = draft.lexicon.named(DerivedWords.EARLIER_TREATMENT);
    if (!(draft.states[word.index()] instanceof State.Presence stated)) {
      return;
    }
    boolean givenSince =
        stated.at().isPresent() && !starts.isEmpty() && starts.get(0).isAfter(stated.at().get());
    if (stated.present() == starts.isEmpty() && !givenSince) {
      draft.problems.add(
          Problem.of(
              "findings." + word.name(),
              "%s, but ketamineHistory holds %s"
                  .formatted(
                      stated.present() ? "present" : "absent",
                      starts.isEmpty() ? "none" : String.valueOf(starts.size())),
              "a history that agrees with the finding, or the finding left out"));
    }
  }

  private void last(KetamineTreatment treatment) {
    treatment
        .pattern()
        .ifPresent(
            pattern -> draft.put(DerivedWords.LAST_PATTERN, new State.Chosen(pattern.label())));
    measured(DerivedWords.LAST_RELIEF, treatment.relief(), treatment);
    reliefDuration(treatment);
    measured(DerivedWords.LAST_SESSION_DOSE, treatment.sessionDose(), treatment);
    measured(DerivedWords.LAST_INFUSION_TIME, treatment.sessionDuration(), treatment);
    long days = Duration.between(treatment.started(), draft.given.asOf()).toDays();
    measured(DerivedWords.TIME_SINCE_LAST, Optional.of(Quantity.of(days, Unit.DAY)), treatment);
  }

  /** Relief that reaches the day of the case may last longer than it has so far. */
  private void reliefDuration(KetamineTreatment treatment) {
    if (!treatment.reliefLastsOn(draft.given.asOf())) {
      measured(DerivedWords.LAST_RELIEF_DURATION, treatment.reliefDuration(), treatment);
      return;
    }
    Quantity soFar = treatment.reliefDuration().orElseThrow();
    draft.put(
        DerivedWords.LAST_RELIEF_DURATION,
        new State.AtLeast(
            soFar,
            Optional.empty(),
            List.of(DerivedWords.LAST_RELIEF_DURATION),
            soFar + " or more, treatment of " + treatment.started().toLocalDate()));
  }

  private void measured(String name, Optional<Quantity> value, KetamineTreatment treatment) {
    value.ifPresent(
        known ->
            draft.put(
                name,
                new State.Measured(
                    known,
                    Optional.of(treatment.started()),
                    known + ", treatment of " + treatment.started().toLocalDate())));
  }
}
