package org.ketaminecds.rules.view;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.Figure;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * A case as conditions see it: the state of every word of the vocabulary.
 *
 * <p>Immutable and thread-safe.
 */
public final class CaseView {

  private final LocalDateTime asOf;
  private final State[] states;
  private final EnumMap<CaseList, State> lists;
  private final List<Assumption> assumptions;
  private final List<Figure> figures;

  /** A view that owns these states and lists from now on. */
  CaseView(
      LocalDateTime asOf,
      State[] states,
      EnumMap<CaseList, State> lists,
      List<Assumption> assumptions,
      List<Figure> figures) {
    this.asOf = asOf;
    this.states = states;
    this.lists = lists;
    this.assumptions = List.copyOf(assumptions);
    this.figures = List.copyOf(figures);
  }

  /** The time at which the case stands. */
  public LocalDateTime asOf() {
    return asOf;
  }

  /** The state of a word. */
  public State state(Word word) {
    return states[word.index()];
  }

  /** The state of a list. */
  public State list(CaseList list) {
    State state = lists.get(list);
    if (state == null) {
      throw new IllegalStateException("Found no list of " + list.label());
    }
    return state;
  }

  /** What was taken as so without being stated. */
  public List<Assumption> assumptions() {
    return assumptions;
  }

  /** What was computed from the case. */
  public List<Figure> figures() {
    return figures;
  }

  /** The names in a list that the vocabulary does not have. */
  public List<String> unmapped(CaseList list) {
    return list(list) instanceof State.Listed listed ? listed.unmapped() : List.of();
  }

  /** Whether a time is known and lies within a window. */
  public boolean isWithin(Optional<LocalDateTime> time, Window window) {
    return time.isPresent() && isWithin(time.get(), window);
  }

  /** Whether a time lies within a window. */
  public boolean isWithin(LocalDateTime time, Window window) {
    return window.holds(time, asOf);
  }
}
