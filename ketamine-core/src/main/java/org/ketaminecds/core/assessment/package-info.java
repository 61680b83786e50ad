/** The answer: what applies, what does not, what cannot be judged, and why. */
@NullMarked
package org.ketaminecds.core.assessment;

import org.jspecify.annotations.NullMarked;
