/** Between FHIR R4 and the case and answer of the core; knows nothing of rules. */
@NullMarked
package org.ketaminecds.fhir;

import org.jspecify.annotations.NullMarked;
