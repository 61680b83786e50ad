package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/** The states of findings: as stated, or settled by a reviewed problem list or a recorded sex. */
final class FindingStates {

  private static final TermKind[] KINDS = {
    TermKind.DIAGNOSIS, TermKind.STATE, TermKind.PROCEDURE, TermKind.RESOURCE
  };

  private final CaseViewFactory.Draft draft;
  private final @Nullable Finding[] newest;
  private final Map<Word, List<Finding>> taken = new HashMap<>();

  FindingStates(CaseViewFactory.Draft draft) {
    this.draft = draft;
    this.newest = new Finding[draft.states.length];
  }

  void add(List<Word> diagnoses) {
    draft.given.findings().forEach(this::take);
    for (Word word : draft.lexicon.words()) {
      Finding finding = newest[word.index()];
      if (finding != null) {
        draft.put(word, dated(word, finding));
      }
    }
    problemList(diagnoses);
    pregnancy();
  }

  private void take(Finding finding) {
    Optional<Word> word = draft.lexicon.find(finding.name(), KINDS);
    if (word.isEmpty()) {
      draft.unknownWord("findings." + finding.name(), finding.name(), KINDS);
      return;
    }
    int index = word.get().index();
    Finding other = newest[index];
    if (other == null) {
      newest[index] = finding;
    } else {
      again(word.get(), finding, other);
    }
  }

  /** Another statement of the same; the rarer case, for which alone they are all kept. */
  private void again(Word word, Finding finding, Finding newestYet) {
    List<Finding> before =
        taken.computeIfAbsent(word, unused -> new ArrayList<>(List.of(newestYet)));
    if (before.stream()
        .anyMatch(
            one -> one.state() != finding.state() && !TimeOrder.isKnown(finding.at(), one.at()))) {
      draft.problems.add(
          Problem.of(
              "findings." + finding.name(),
              "two states of \"%s\" without an order in time".formatted(word.name()),
              "one state, or the date of each"));
    }
    before.add(finding);
    if (TimeOrder.replaces(finding.at(), newestYet.at())) {
      newest[word.index()] = finding;
    }
  }

  private State dated(Word word, Finding finding) {
    boolean known =
        finding.state() == FindingState.PRESENT || finding.state() == FindingState.ABSENT;
    return known && draft.isStale(word, finding.at())
        ? new State.Unknown(Why.STALE, List.of(word.name()))
        : state(word, finding);
  }

  private static State state(Word word, Finding finding) {
    return switch (finding.state()) {
      case PRESENT -> presence(word, finding, true);
      case ABSENT -> presence(word, finding, false);
      case UNKNOWN -> new State.Unknown(Why.NOT_RECORDED, List.of(word.name()));
      case UNAVAILABLE -> new State.Unknown(Why.UNAVAILABLE, List.of(word.name()));
    };
  }

  private static State presence(Word word, Finding finding, boolean present) {
    String state = StateWords.of(word.term().kind(), present);
    String shown = finding.at().map(at -> state + " on " + at.toLocalDate()).orElse(state);
    return new State.Presence(present, finding.at(), shown);
  }

  private void problemList(List<Word> diagnoses) {
    Optional<LocalDateTime> reviewed = draft.given.reviews().problems();
    if (reviewed.isEmpty()) {
      return;
    }
    State absent =
        new State.Presence(
            false, reviewed, "not on the problem list of " + reviewed.get().toLocalDate());
    long assumed = 0;
    for (Word diagnosis : diagnoses) {
      if (newest[diagnosis.index()] != null || draft.isUnavailable(diagnosis)) {
        continue;
      }
      if (draft.isStale(diagnosis, reviewed)) {
        draft.put(diagnosis, new State.Unknown(Why.STALE, List.of(diagnosis.name())));
      } else {
        draft.put(diagnosis, absent);
        assumed++;
      }
    }
    if (assumed > 0) {
      draft.assumptions.add(
          new Assumption(
              "problem list",
              "Diagnoses that the problem list reviewed on "
                  + reviewed.get().toLocalDate()
                  + " does not name are taken as absent."));
    }
  }

  private void pregnancy() {
    Word pregnancy = draft.lexicon.named(DerivedWords.PREGNANCY);
    if (newest[pregnancy.index()] == null) {
      NoPregnancy.because(draft.given.sex(), draft.given.age())
          .ifPresent(
              why -> {
                draft.put(pregnancy, new State.Presence(false, Optional.empty(), "absent, " + why));
                draft.assumptions.add(
                    new Assumption(
                        DerivedWords.PREGNANCY,
                        "Pregnancy is taken as absent, since " + why + "."));
              });
    }
  }
}
