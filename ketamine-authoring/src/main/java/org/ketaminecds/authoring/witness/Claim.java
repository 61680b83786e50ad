package org.ketaminecds.authoring.witness;

import java.util.List;
import java.util.function.Predicate;
import org.ketaminecds.core.assessment.Assessment;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * Something that may happen to a patient, said twice: as a formula that the solver may make true,
 * and as a test of the real answers that must agree.
 *
 * @param formula holds of the patients to whom it happens
 * @param confirmed whether it happened, told from the answers of the engines, one for each guidance
 */
public record Claim(BooleanFormula formula, Predicate<List<Assessment>> confirmed) {}
