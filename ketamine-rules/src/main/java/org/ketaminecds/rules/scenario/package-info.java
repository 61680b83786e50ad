/** The examples of the guidance's authors, which are tests that a hospital can run again. */
@NullMarked
package org.ketaminecds.rules.scenario;

import org.jspecify.annotations.NullMarked;
