package org.ketaminecds.authoring.patient;

import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * A figure that follows from what is stated: it is known, or the case has nothing of the sort, or a
 * part of it is known; otherwise it is not known.
 *
 * @param known whether it is known
 * @param none whether the case has nothing of the sort
 * @param least whether only a part of it is known
 * @param value the figure, or the part that is known
 */
public record FigureFact(
    BooleanFormula known, BooleanFormula none, BooleanFormula least, Amount value) {}
