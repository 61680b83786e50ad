package org.ketaminecds.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.rules.view.CaseView;

/**
 * When a recommendation applies: a tree of lines, each about one word of the vocabulary.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Condition permits Always, Group, Line {

  /** Whether it holds in a case. */
  Truth truth(CaseView view);

  /** Adds the lines that made the truth of this condition what it is. */
  void explain(CaseView view, List<Reason> reasons);

  /**
   * Whether a line of some sort is among those that made the truth of this condition what it is.
   */
  boolean turnsOn(CaseView view, Predicate<Line> sort);

  /** Adds the names of the data for want of which this condition is unknown. */
  void lacking(CaseView view, Collection<String> names);

  /** This condition as lines of text, nested ones indented. */
  List<String> text();
}
