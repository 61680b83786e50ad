package org.ketaminecds.authoring.patient;

import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * Whether a number is stated, and which.
 *
 * @param stated whether the case gives it
 * @param value the number
 * @param when when it was measured
 */
public record NumberFact(BooleanFormula stated, Amount value, Dated when) {}
