/**
 * A second interpreter of the guidance, which shares no evaluation code with the engine, and the
 * cases on which the two must agree.
 */
@NullMarked
package org.ketaminecds.rules.oracle;

import org.jspecify.annotations.NullMarked;
