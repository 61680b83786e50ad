package org.ketaminecds.authoring.patient;

import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * Whether a finding is stated, and how.
 *
 * @param stated whether the case says that it is present or absent
 * @param present whether it is present
 * @param when when that was established
 */
public record FindingFact(BooleanFormula stated, BooleanFormula present, Dated when) {}
