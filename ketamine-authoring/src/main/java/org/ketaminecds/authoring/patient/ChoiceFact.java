package org.ketaminecds.authoring.patient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.authoring.solver.Prover;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** Which of several words is chosen, if one is; a choice of a word nobody asked for is possible. */
public final class ChoiceFact {

  private final Patient patient;
  private final String name;
  private final List<String> all;
  private final BooleanFormula stated;
  private final Map<String, BooleanFormula> values = new LinkedHashMap<>();

  /** A choice of one of all these words; of none that is known here if there are none. */
  ChoiceFact(Patient patient, String name, List<String> all) {
    this.patient = patient;
    this.name = name;
    this.all = List.copyOf(all);
    this.stated = patient.statement(name + " is stated");
  }

  /** Whether one is chosen. */
  public BooleanFormula stated() {
    return stated;
  }

  /** Whether this word is chosen. */
  public BooleanFormula is(String value) {
    BooleanFormula known = values.get(value);
    if (known != null) {
      return known;
    }
    BooleanFormula added = patient.logic().flag(name + " is " + value);
    patient.require(patient.logic().implies(added, stated));
    values
        .values()
        .forEach(other -> patient.require(patient.logic().not(patient.logic().and(added, other))));
    values.put(value, added);
    return added;
  }

  /** Says that no other word can be chosen than those asked for. */
  void close() {
    patient.require(patient.logic().implies(stated, patient.logic().or(values.values())));
  }

  /** Every word that can be chosen, as far as this library knows. */
  List<String> all() {
    return all;
  }

  /** Whether each of the words asked for is chosen. */
  Map<String, BooleanFormula> values() {
    return values;
  }

  /** The word chosen; one that nobody asked for where none of those asked for is. */
  Optional<String> chosen(Prover.Values found) {
    if (!found.holds(stated)) {
      return Optional.empty();
    }
    return values.entrySet().stream()
        .filter(entry -> found.holds(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> all.stream().filter(word -> !values.containsKey(word)).findFirst());
  }
}
