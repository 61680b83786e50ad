/** Another version of the guidance in a running program, in one step and without a restart. */
@NullMarked
package org.ketaminecds.rules.reload;

import org.jspecify.annotations.NullMarked;
