/** Clinical quantities: an exact number, a unit and a dimension that is never guessed. */
@NullMarked
package org.ketaminecds.core.quantity;

import org.jspecify.annotations.NullMarked;
