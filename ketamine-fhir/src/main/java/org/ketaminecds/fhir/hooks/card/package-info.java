/** Cards of CDS Hooks: what a clinician is shown about an order or a patient. */
@NullMarked
package org.ketaminecds.fhir.hooks.card;

import org.jspecify.annotations.NullMarked;
