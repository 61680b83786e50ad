/** Finds what to ask and what to change, by trying it on the engine. */
@NullMarked
package org.ketaminecds.rules.inquiry;

import org.jspecify.annotations.NullMarked;
