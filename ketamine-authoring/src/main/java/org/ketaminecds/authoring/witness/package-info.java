/** Finds a concrete patient to whom something happens, and lets the real engine confirm it. */
@NullMarked
package org.ketaminecds.authoring.witness;

import org.jspecify.annotations.NullMarked;
