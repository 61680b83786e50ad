/** The guidance itself as FHIR R4: what is in use, where it stands, and which data it reads. */
@NullMarked
package org.ketaminecds.fhir.knowledge;

import org.jspecify.annotations.NullMarked;
