/**
 * Clinical decision support for ketamine in chronic pain: {@link
 * org.ketaminecds.core.DecisionSupport} takes a {@link org.ketaminecds.core.clinical.ClinicalCase}
 * and gives an {@link org.ketaminecds.core.assessment.Assessment}.
 */
@NullMarked
package org.ketaminecds.core;

import org.jspecify.annotations.NullMarked;
