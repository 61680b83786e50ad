package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.Figure;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Turns cases into views, and refuses those that use unknown words or improbable values. */
public final class CaseViewFactory {

  private final Lexicon lexicon;
  private final State[] nothingKnown;
  private final List<Word> diagnoses;

  /**
   * A factory for cases in the words of this lexicon.
   *
   * @throws IllegalStateException if the lexicon lacks a word that is derived from cases
   */
  public CaseViewFactory(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.nothingKnown =
        lexicon.words().stream()
            .map(word -> new State.Unknown(Why.NOT_RECORDED, List.of(word.name())))
            .toArray(State[]::new);
    this.diagnoses =
        lexicon.words().stream().filter(word -> word.term().kind() == TermKind.DIAGNOSIS).toList();
  }

  /**
   * The view of a case.
   *
   * @throws InvalidCaseException with every unknown word, wrong unit and improbable value
   */
  public CaseView view(ClinicalCase clinicalCase) {
    Draft draft = new Draft(lexicon, clinicalCase, nothingKnown.clone());
    draft.unavailable();
    new FindingStates(draft).add(diagnoses);
    new ObservationStates(draft).add();
    new PersonStates(draft).add();
    new RegimenStates(draft).add();
    new HistoryStates(draft).add();
    new TreatmentsInAYear(draft).add();
    new PresupposedFindings(draft).check();
    EnumMap<CaseList, State> lists = lists(draft);
    draft.problems.throwIfAny();
    return new CaseView(clinicalCase.asOf(), draft.states, lists, draft.assumptions, draft.figures);
  }

  private static EnumMap<CaseList, State> lists(Draft draft) {
    ClinicalCase given = draft.given;
    EnumMap<CaseList, State> lists = new EnumMap<>(CaseList.class);
    lists.put(
        CaseList.INDICATIONS,
        draft.list(
            CaseList.INDICATIONS,
            given.indications().stream().map(Indication::condition).toList(),
            !given.indications().isEmpty()));
    lists.put(
        CaseList.MEDICINES,
        draft.list(CaseList.MEDICINES, given.medicines(), given.reviews().medicines().isPresent()));
    lists.put(
        CaseList.ALLERGIES,
        draft.list(CaseList.ALLERGIES, given.allergies(), given.reviews().allergies().isPresent()));
    draft.otherSubstances();
    return lists;
  }

  /** What is known so far of one case. */
  static final class Draft {

    final Lexicon lexicon;
    final ClinicalCase given;
    final State[] states;
    final List<Assumption> assumptions = new ArrayList<>();
    final List<Figure> figures = new ArrayList<>();
    final Problems problems = new Problems();

    private Draft(Lexicon lexicon, ClinicalCase given, State[] states) {
      this.lexicon = lexicon;
      this.given = given;
      this.states = states;
    }

    void put(Word word, State state) {
      states[word.index()] = state;
    }

    void put(String name, State state) {
      put(lexicon.named(name), state);
    }

    boolean isUnavailable(Word word) {
      return states[word.index()] instanceof State.Unknown unknown
          && unknown.why() == Why.UNAVAILABLE;
    }

    /** Whether a time is too long ago; in whole days, since a date stands for its day. */
    boolean isStale(Word word, Optional<LocalDateTime> at) {
      if (word.freshFor().isEmpty() || at.isEmpty()) {
        return false;
      }
      long days = ChronoUnit.DAYS.between(at.get().toLocalDate(), given.asOf().toLocalDate());
      return Quantity.of(days, Unit.DAY).compareTo(word.freshFor().get()) > 0;
    }

    void unavailable() {
      for (String name : given.unavailable().stream().sorted().toList()) {
        lexicon
            .find(name)
            .ifPresentOrElse(
                word -> put(word, new State.Unknown(Why.UNAVAILABLE, List.of(word.name()))),
                () -> unknownWord("unavailable", name));
      }
    }

    void unknownWord(String path, String name, TermKind... kinds) {
      String wanted =
          kinds.length == 0
              ? "a word of the vocabulary"
              : Arrays.stream(kinds)
                  .map(TermKind::label)
                  .collect(Collectors.joining(" or ", "a ", " of the vocabulary"));
      problems.add(
          new Problem(path, "\"" + name + "\"", wanted, lexicon.vocabulary().suggest(name, kinds)));
    }

    private State list(CaseList list, List<String> names, boolean reviewed) {
      if (names.isEmpty() && !reviewed) {
        return new State.Unknown(Why.NOT_RECORDED, List.of(list.label()));
      }
      List<String> unmapped = new ArrayList<>();
      List<String> others = new ArrayList<>();
      List<String> mapped = new ArrayList<>(names.size());
      for (String name : names) {
        Optional<Word> word = lexicon.find(name, list.kind());
        if (word.isEmpty()) {
          (list != CaseList.INDICATIONS && isOther(name) ? others : unmapped).add(name);
        } else if (!mapped.contains(word.get().name())) {
          mapped.add(word.get().name());
        }
      }
      if (!others.isEmpty()) {
        assumptions.add(
            new Assumption(
                list.label(),
                "Taken as none of those that the guidance asks for, by name or by class, as stated:"
                    + " "
                    + String.join(", ", others)
                    + "."));
      }
      return State.Listed.of(
          List.copyOf(mapped), List.copyOf(unmapped), List.copyOf(others), reviewed);
    }

    private boolean isOther(String name) {
      return given.otherSubstances().stream()
          .anyMatch(other -> other.strip().equalsIgnoreCase(name.strip()));
    }

    /** What the vocabulary has a word for is judged as that, and not waved away. */
    void otherSubstances() {
      for (String name : given.otherSubstances()) {
        lexicon
            .find(name, TermKind.MEDICINE)
            .ifPresentOrElse(
                word ->
                    problems.add(
                        Problem.of(
                            "otherSubstances." + name,
                            "\"%s\", which the vocabulary has as %s".formatted(name, word.name()),
                            "only names that the vocabulary does not have")),
                () -> refuseHolding(name, new NamesWithin(lexicon).of(name)));
      }
    }

    private void refuseHolding(String name, List<String> known) {
      if (!known.isEmpty()) {
        String words = String.join(", ", known);
        problems.add(
            Problem.of(
                "otherSubstances." + name,
                "\"%s\", which names %s".formatted(name, words),
                "what it names under medicines or allergies, or a name without that",
                words));
      }
    }
  }
}
