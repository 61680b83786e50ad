/**
 * A patient's record in FHIR R4 to a case of the core: {@link
 * org.ketaminecds.fhir.intake.FhirIntake}. Every datum keeps the reference of its resource, and
 * what could not be used is listed.
 */
@NullMarked
package org.ketaminecds.fhir.intake;

import org.jspecify.annotations.NullMarked;
