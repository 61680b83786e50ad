package org.ketaminecds.authoring.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Numbers;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.rules.view.Window;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * When something was so, as far as guidance asks: whether it has a date, and within which spans it
 * lies. No day is fixed, so what is proved holds as of every day.
 */
public final class Dated {

  private final Patient patient;
  private final String name;
  private final BooleanFormula date;
  private final Map<Window, BooleanFormula> within = new LinkedHashMap<>();

  Dated(Patient patient, String name, BooleanFormula date) {
    this.patient = patient;
    this.name = name;
    this.date = date;
  }

  /** Whether it has a date. */
  public BooleanFormula date() {
    return date;
  }

  /** Whether it has a date that lies within a span before the time of the case. */
  public BooleanFormula within(Window window) {
    BooleanFormula known = within.get(window);
    if (known != null) {
      return known;
    }
    String span = window.amount() + " " + window.unit().symbol();
    BooleanFormula added = patient.logic().flag(name + " within " + span);
    patient.require(patient.logic().implies(added, date));
    within.forEach(
        (other, formula) -> {
          if (patient.spans().surelyWithin(window, other)) {
            patient.require(patient.logic().implies(added, formula));
          }
          if (patient.spans().surelyWithin(other, window)) {
            patient.require(patient.logic().implies(formula, added));
          }
        });
    within.put(window, added);
    return added;
  }

  /** Whether it is not too old, for a word that is fresh so long; without a date it is. */
  public BooleanFormula fresh(Optional<Quantity> freshFor) {
    return freshFor
        .map(time -> patient.logic().or(patient.logic().not(date), within(wholeDays(time))))
        .orElseGet(patient.logic()::yes);
  }

  private static Window wholeDays(Quantity time) {
    int days = Numbers.floor(time.in(Unit.DAY).value()).toDecimal().intValueExact();
    return new Window(days, Unit.DAY);
  }

  /** The spans that were asked for so far. */
  Map<Window, BooleanFormula> spans() {
    return within;
  }
}
