/** Who may call: tokens of CDS Hooks clients, checked against keys that were configured. */
@NullMarked
package org.ketaminecds.fhir.hooks.security;

import org.jspecify.annotations.NullMarked;
