package org.ketaminecds.authoring.patient;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.authoring.solver.Logic;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** The day on which the case stands, as far as guidance asks: before or after the end of what. */
public final class Day {

  private final Patient patient;
  private final TreeMap<LocalDate, BooleanFormula> ends = new TreeMap<>();

  Day(Patient patient) {
    this.patient = patient;
  }

  /** Whether the case stands on this day or before it. */
  public BooleanFormula isNotAfter(LocalDate last) {
    BooleanFormula known = ends.get(last);
    if (known != null) {
      return known;
    }
    Logic logic = patient.logic();
    BooleanFormula added = logic.flag("not after " + last);
    Map.Entry<LocalDate, BooleanFormula> earlier = ends.lowerEntry(last);
    if (earlier != null) {
      patient.require(logic.implies(earlier.getValue(), added));
    }
    Map.Entry<LocalDate, BooleanFormula> later = ends.higherEntry(last);
    if (later != null) {
      patient.require(logic.implies(added, later.getValue()));
    }
    ends.put(last, added);
    return added;
  }

  /** The last days that were asked for so far. */
  Map<LocalDate, BooleanFormula> ends() {
    return ends;
  }
}
