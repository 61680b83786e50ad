/** Changes of guidance that no scenario notices, and the scenario that would. */
@NullMarked
package org.ketaminecds.authoring.mutation;

import org.jspecify.annotations.NullMarked;
