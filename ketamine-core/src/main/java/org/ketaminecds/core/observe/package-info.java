/** Tells a program that embeds the library of each assessment, for its metrics and logs. */
@NullMarked
package org.ketaminecds.core.observe;

import org.jspecify.annotations.NullMarked;
