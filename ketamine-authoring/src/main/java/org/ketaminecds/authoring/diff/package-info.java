/** What changed between two versions of the guidance, and for whom. */
@NullMarked
package org.ketaminecds.authoring.diff;

import org.jspecify.annotations.NullMarked;
