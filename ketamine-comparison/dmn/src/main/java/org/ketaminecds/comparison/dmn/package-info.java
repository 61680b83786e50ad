/** The subset in DMN, run by the DMN engine of Drools. */
@NullMarked
package org.ketaminecds.comparison.dmn;

import org.jspecify.annotations.NullMarked;
