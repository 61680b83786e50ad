package org.ketaminecds.rules.view;

import java.util.Optional;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Refuses a finding that cannot be, such as an event of a treatment that was never given: no rule
 * on the treatment would see it, and it would be lost without a word.
 */
final class PresupposedFindings {

  private final CaseViewFactory.Draft draft;

  PresupposedFindings(CaseViewFactory.Draft draft) {
    this.draft = draft;
  }

  /** Looks at every finding that is present, once all states are known. */
  void check() {
    for (Finding finding : draft.given.findings()) {
      if (finding.state() == FindingState.PRESENT) {
        presupposed(finding).ifPresent(needed -> check(finding, needed));
      }
    }
  }

  private Optional<Word> presupposed(Finding finding) {
    return draft
        .lexicon
        .find(finding.name())
        .flatMap(Word::presupposes)
        .map(name -> draft.lexicon.named(name));
  }

  private void check(Finding finding, Word needed) {
    if (!(draft.states[needed.index()] instanceof State.Presence state) || state.present()) {
      return;
    }
    TermKind kind = draft.lexicon.find(finding.name()).orElseThrow().term().kind();
    String found =
        "%s, but %s is %s: %s"
            .formatted(
                StateWords.of(kind, true),
                needed.name(),
                StateWords.of(needed.term().kind(), false),
                state.shown());
    String path = "findings." + finding.name();
    draft.problems.add(
        needed.name().equals(DerivedWords.EARLIER_TREATMENT)
            ? Problem.of(
                path,
                found,
                "the treatment that it belongs to in ketamineHistory",
                "the session that runs now is missing there; it counts as a treatment")
            : Problem.of(path, found, "both, or neither"));
  }
}
