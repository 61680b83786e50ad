/** What is wrong with an input, told so that it can be mended. */
@NullMarked
package org.ketaminecds.core.problem;

import org.jspecify.annotations.NullMarked;
