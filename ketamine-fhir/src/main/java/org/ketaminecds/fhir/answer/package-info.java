/**
 * An assessment as FHIR R4: what was found, what is proposed, what is missing, and on what ground.
 */
@NullMarked
package org.ketaminecds.fhir.answer;

import org.jspecify.annotations.NullMarked;
