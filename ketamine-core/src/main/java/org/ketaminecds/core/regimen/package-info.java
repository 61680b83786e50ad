/** A regimen as it is ordered, and the figures that follow from it. */
@NullMarked
package org.ketaminecds.core.regimen;

import org.jspecify.annotations.NullMarked;
