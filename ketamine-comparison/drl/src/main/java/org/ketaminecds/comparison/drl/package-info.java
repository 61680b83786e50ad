/** The subset in DRL, run by Drools as its documentation advises. */
@NullMarked
package org.ketaminecds.comparison.drl;

import org.jspecify.annotations.NullMarked;
