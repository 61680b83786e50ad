/** A ketamine order of FHIR R4 to a regimen of the core, and back. */
@NullMarked
package org.ketaminecds.fhir.order;

import org.jspecify.annotations.NullMarked;
