package org.ketaminecds.authoring.law;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.Formula;

/**
 * One thing that becomes another in a patient, said twice: of formulas and of a case.
 *
 * @param what in words
 * @param before holds of the patients in whom it can happen
 * @param after holds of the patient afterwards, in formulas of before
 * @param others what stands for what afterwards
 * @param change makes the case of afterwards
 */
record Alteration(
    String what,
    BooleanFormula before,
    BooleanFormula after,
    Map<Formula, Formula> others,
    UnaryOperator<ClinicalCase> change) {}
