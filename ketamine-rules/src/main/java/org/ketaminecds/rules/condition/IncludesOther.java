package org.ketaminecds.rules.condition;

import java.util.Set;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.State;
import org.ketaminecds.rules.vocabulary.CaseList;

/**
 * Asks whether a list of the case holds anything other than some names.
 *
 * <p>A name that the vocabulary does not have might be another name of one of them, so it is never
 * taken as something else.
 *
 * @param list the list
 * @param names the names that do not count
 * @param negated whether nothing else is wanted
 * @param written the line
 */
public record IncludesOther(CaseList list, Set<String> names, boolean negated, String written)
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
    if (!names.containsAll(listed.names()) || !listed.others().isEmpty()) {
      return Truth.of(!negated);
    }
    return listed.isComplete() ? Truth.of(negated) : Truth.UNKNOWN;
  }

  @Override
  public String about() {
    return list.label();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.includesOther(this);
  }
}
