/** Guidance changed in a single respect, to see whether a scenario notices. */
@NullMarked
package org.ketaminecds.rules.mutation;

import org.jspecify.annotations.NullMarked;
