/** A patient's case as it is known at one time: what is present, absent and not known. */
@NullMarked
package org.ketaminecds.core.clinical;

import org.jspecify.annotations.NullMarked;
