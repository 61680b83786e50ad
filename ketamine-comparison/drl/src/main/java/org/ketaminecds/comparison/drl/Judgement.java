package org.ketaminecds.comparison.drl;

import java.util.HashMap;
import java.util.Map;
import org.ketaminecds.comparison.Outcome;

/** Where the rules say what they settle; for one session. */
public final class Judgement {

  private final Map<String, Outcome> settled = new HashMap<>(64);

  /** Says that a recommendation applies. */
  public void applies(String id) {
    settled.put(id, Outcome.APPLIES);
  }

  /** Says that a recommendation does not apply. */
  public void doesNotApply(String id) {
    settled.put(id, Outcome.DOES_NOT_APPLY);
  }

  Outcome of(String id) {
    return settled.getOrDefault(id, Outcome.CANNOT_TELL);
  }
}
