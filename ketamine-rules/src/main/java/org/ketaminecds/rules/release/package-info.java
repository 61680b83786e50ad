/** Guidance that was loaded, checked and run against its own scenarios, so that it may serve. */
@NullMarked
package org.ketaminecds.rules.release;

import org.jspecify.annotations.NullMarked;
