package org.ketaminecds.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.State;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;

/** One line of a condition; it asks one thing of a case. */
public sealed interface Line extends Condition
    permits Line.Presence,
        Line.Comparison,
        Line.Choice,
        Line.Includes,
        IncludesOther,
        Line.EventCount,
        InForce {

  /** The line as its author wrote it. */
  String written();

  /** What the case holds about what this line asks. */
  State state(CaseView view);

  /** Whether a known state satisfies this line. */
  Truth test(State state, CaseView view);

  /** The name of what this line asks about. */
  String about();

  /** Does what the visitor does with a line of this sort. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Something that is done with every sort of line; where a sort is missing, nothing compiles.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {

    /** For a finding. */
    R presence(Presence line);

    /** For a number. */
    R comparison(Comparison line);

    /** For a choice. */
    R choice(Choice line);

    /** For a list. */
    R includes(Includes line);

    /** For whatever else a list holds. */
    R includesOther(IncludesOther line);

    /** For events. */
    R eventCount(EventCount line);

    /** For the end of something. */
    R inForce(InForce line);
  }

  @Override
  default Truth truth(CaseView view) {
    return test(state(view), view);
  }

  @Override
  default boolean turnsOn(CaseView view, Predicate<Line> sort) {
    return sort.test(this);
  }

  @Override
  default void explain(CaseView view, List<Reason> reasons) {
    reasons.add(new Reason(written(), found(view)));
  }

  /** What the case holds, in words. */
  default String found(CaseView view) {
    return state(view).shown();
  }

  @Override
  default void lacking(CaseView view, Collection<String> names) {
    State state = state(view);
    if (state instanceof State.Unknown unknown) {
      names.addAll(unknown.missing());
    } else if (state instanceof State.AtLeast part) {
      names.addAll(part.missing());
    } else {
      names.add(about());
    }
  }

  @Override
  default List<String> text() {
    return List.of(written());
  }

  /**
   * Asks whether a finding is present or absent.
   *
   * @param word the finding
   * @param present whether presence or absence is wanted
   * @param within how recent the answer must be
   * @param written the line
   */
  record Presence(Word word, boolean present, Optional<Window> within, String written)
      implements Line {

    @Override
    public State state(CaseView view) {
      return view.state(word);
    }

    @Override
    public Truth test(State state, CaseView view) {
      if (!(state instanceof State.Presence presence)
          || (within.isPresent() && !view.isWithin(presence.at(), within.get()))) {
        return Truth.UNKNOWN;
      }
      return Truth.of(presence.present() == present);
    }

    @Override
    public String about() {
      return word.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.presence(this);
    }
  }

  /**
   * Compares a number with a limit.
   *
   * @param word the figure or observation
   * @param comparator how it is compared
   * @param limit the limit
   * @param within how recent the value must be
   * @param written the line
   */
  record Comparison(
      Word word, Comparator comparator, Quantity limit, Optional<Window> within, String written)
      implements Line {

    @Override
    public State state(CaseView view) {
      return view.state(word);
    }

    @Override
    public Truth test(State state, CaseView view) {
      if (state instanceof State.NoSuch) {
        return Truth.FALSE;
      }
      if (state instanceof State.AtLeast part && within.isEmpty()) {
        boolean holds = comparator.test(part.least(), limit);
        boolean holdsForMost =
            part.most().map(most -> comparator.test(most, limit)).orElse(comparator.holdsForMore());
        return holdsForMost == holds ? Truth.of(holds) : Truth.UNKNOWN;
      }
      if (!(state instanceof State.Measured measured)
          || (within.isPresent() && !view.isWithin(measured.at(), within.get()))) {
        return Truth.UNKNOWN;
      }
      return Truth.of(comparator.test(measured.value(), limit));
    }

    @Override
    public String about() {
      return word.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /**
   * Asks which word a choice has.
   *
   * @param word the choice
   * @param values the words asked for
   * @param negated whether any other word is wanted
   * @param written the line
   */
  record Choice(Word word, Set<String> values, boolean negated, String written) implements Line {

    @Override
    public State state(CaseView view) {
      return view.state(word);
    }

    @Override
    public Truth test(State state, CaseView view) {
      if (state instanceof State.NoSuch) {
        return Truth.FALSE;
      }
      return state instanceof State.Chosen chosen
          ? Truth.of(values.contains(chosen.value()) != negated)
          : Truth.UNKNOWN;
    }

    @Override
    public String about() {
      return word.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /**
   * Asks whether a list of the case holds one of several names.
   *
   * @param list the list
   * @param names the names asked for
   * @param negated whether none of them is wanted
   * @param written the line
   */
  record Includes(CaseList list, Set<String> names, boolean negated, String written)
      implements Line {

    @Override
    public State state(CaseView view) {
      return view.list(list);
    }

    @Override
    public Truth test(State state, CaseView view) {
      if (!(state instanceof State.Listed listed)) {
        return Truth.UNKNOWN;
      }
      for (int index = 0; index < listed.names().size(); index++) {
        if (names.contains(listed.names().get(index))) {
          return Truth.of(!negated);
        }
      }
      return listed.isComplete() ? Truth.of(negated) : Truth.UNKNOWN;
    }

    @Override
    public String about() {
      return list.label();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.includes(this);
    }
  }

  /**
   * Counts what happened within a time.
   *
   * @param word the event
   * @param within the time
   * @param comparator how the count is compared
   * @param limit the limit
   * @param written the line
   */
  record EventCount(Word word, Window within, Comparator comparator, int limit, String written)
      implements Line {

    @Override
    public State state(CaseView view) {
      return view.state(word);
    }

    @Override
    public Truth test(State state, CaseView view) {
      if (!(state instanceof State.Happened happened)) {
        return Truth.UNKNOWN;
      }
      int count = count(view);
      boolean holds = comparator.test(count, limit);
      return mayBeMore(happened, view) && comparator.test(count + 1, limit) != holds
          ? Truth.UNKNOWN
          : Truth.of(holds);
    }

    /** What may go on may end within the time, whenever it began. */
    private boolean mayBeMore(State.Happened happened, CaseView view) {
      return happened.open().filter(at -> !view.isWithin(at, within)).isPresent();
    }

    /** How many there were in a case where they are known. */
    public int count(CaseView view) {
      return state(view) instanceof State.Happened happened
          ? (int) happened.on().stream().filter(at -> view.isWithin(at, within)).count()
          : 0;
    }

    @Override
    public String found(CaseView view) {
      State state = state(view);
      if (!(state instanceof State.Happened happened)) {
        return state.shown();
      }
      return count(view)
          + " in that time"
          + (mayBeMore(happened, view) ? ", and one whose end is not known" : "");
    }

    @Override
    public String about() {
      return word.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.eventCount(this);
    }
  }
}
