/**
 * Every patient at once: what a case may state, as formulas, and one case made of what a solver
 * found.
 */
@NullMarked
package org.ketaminecds.authoring.patient;

import org.jspecify.annotations.NullMarked;
