/** What guidance says of a patient, as formulas. */
@NullMarked
package org.ketaminecds.authoring.encoding;

import org.jspecify.annotations.NullMarked;
