/** Formulas over flags and exact numbers, and the one package that starts a solver. */
@NullMarked
package org.ketaminecds.authoring.solver;

import org.jspecify.annotations.NullMarked;
