package org.ketaminecds.rules.inquiry;

import java.util.function.UnaryOperator;
import org.ketaminecds.core.clinical.ClinicalCase;

/**
 * A change of a case.
 *
 * @param words what it changes, in words
 * @param change makes the changed case
 */
record Edit(String words, UnaryOperator<ClinicalCase> change) {}
