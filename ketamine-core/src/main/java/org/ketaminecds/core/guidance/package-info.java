/** What a guideline says, where it says it, and how far that has been checked. */
@NullMarked
package org.ketaminecds.core.guidance;

import org.jspecify.annotations.NullMarked;
