package org.ketaminecds.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.rules.view.CaseView;

/** The condition that holds in every case. */
public record Always() implements Condition {

  /** The word used in guidance files. */
  public static final String TEXT = "always";

  private static final Reason REASON = new Reason(TEXT, "every case within the scope");

  @Override
  public Truth truth(CaseView view) {
    return Truth.TRUE;
  }

  @Override
  public void explain(CaseView view, List<Reason> reasons) {
    reasons.add(REASON);
  }

  @Override
  public boolean turnsOn(CaseView view, Predicate<Line> sort) {
    return false;
  }

  @Override
  public void lacking(CaseView view, Collection<String> names) {
    // Nothing is lacking where nothing is asked.
  }

  @Override
  public List<String> text() {
    return List.of(TEXT);
  }
}
