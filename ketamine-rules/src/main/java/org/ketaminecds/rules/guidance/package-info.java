/** The guidance files: loaded strictly, and kept as data that can be run, shown and checked. */
@NullMarked
package org.ketaminecds.rules.guidance;

import org.jspecify.annotations.NullMarked;
