package org.ketaminecds.rules.condition;

import java.time.LocalDate;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.State;

/**
 * Asks whether the case stands before something ends; the date of a case is always known.
 *
 * @param last the last day on which it is in force
 */
public record InForce(LocalDate last) implements Line {

  @Override
  public String written() {
    return "in force until " + last;
  }

  @Override
  public State state(CaseView view) {
    return new State.Chosen("the case stands as of " + view.asOf().toLocalDate());
  }

  @Override
  public Truth test(State state, CaseView view) {
    return Truth.of(!view.asOf().toLocalDate().isAfter(last));
  }

  @Override
  public String about() {
    return "date of the case";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.inForce(this);
  }
}
