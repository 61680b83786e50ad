/** Guidance beside the scenarios of its authors: what fails, and what no scenario reaches. */
@NullMarked
package org.ketaminecds.rules.trial;

import org.jspecify.annotations.NullMarked;
