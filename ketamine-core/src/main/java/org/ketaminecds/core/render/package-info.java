/** Answers written out for people. */
@NullMarked
package org.ketaminecds.core.render;

import org.jspecify.annotations.NullMarked;
