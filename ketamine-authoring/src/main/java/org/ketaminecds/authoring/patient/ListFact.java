package org.ketaminecds.authoring.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * A list of names in the case.
 *
 * @param list which list
 * @param names whether it holds each of the entries that make a difference
 * @param other whether it holds a name that no guidance asks for
 * @param otherName such a name; empty if every name there is makes a difference
 * @param unmapped whether it holds a name that no vocabulary knows
 * @param reviewed whether somebody went through it
 */
public record ListFact(
    CaseList list,
    Map<String, BooleanFormula> names,
    BooleanFormula other,
    Optional<String> otherName,
    BooleanFormula unmapped,
    BooleanFormula reviewed) {

  static ListFact of(Patient patient, CaseList list, Set<String> asked, Optional<String> other) {
    String label = list.label();
    Map<String, BooleanFormula> names = new LinkedHashMap<>();
    asked.forEach(
        name -> names.put(name, patient.statement("%s include %s".formatted(label, name))));
    ListFact fact =
        new ListFact(
            list,
            names,
            patient.statement(label + " include another"),
            other,
            patient.statement(label + " include an unmapped one"),
            patient.statement(label + " reviewed"));
    if (other.isEmpty()) {
      patient.require(patient.logic().not(fact.other));
    }
    return fact;
  }
}
