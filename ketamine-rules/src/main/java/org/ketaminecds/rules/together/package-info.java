/** Examples of what all sources say together, which are tests that a hospital can run again. */
@NullMarked
package org.ketaminecds.rules.together;

import org.jspecify.annotations.NullMarked;
