/** A guidance in one file that can be signed, so that it can be carried to a running program. */
@NullMarked
package org.ketaminecds.rules.pack;

import org.jspecify.annotations.NullMarked;
