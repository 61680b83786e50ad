/** Quantities of FHIR and UCUM to exact quantities of the core, and back; never by guess. */
@NullMarked
package org.ketaminecds.fhir.quantity;

import org.jspecify.annotations.NullMarked;
