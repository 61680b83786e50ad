package org.ketaminecds.rules.reasoning;

import org.ketaminecds.core.assessment.Coverage;

/**
 * Whether a guideline speaks of the case.
 *
 * @param guideline its id
 * @param scope whether the case lies within its scope
 */
public record Covered(String guideline, Coverage.Scope scope) {}
