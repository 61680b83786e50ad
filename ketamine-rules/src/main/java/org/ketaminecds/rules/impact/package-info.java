/** Which cases get another answer from another version of the guidance, and why. */
@NullMarked
package org.ketaminecds.rules.impact;

import org.jspecify.annotations.NullMarked;
