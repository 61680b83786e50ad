/**
 * A service of CDS Hooks 2.0.1 for any web server: {@link
 * org.ketaminecds.fhir.hooks.CdsHooksEndpoint}.
 */
@NullMarked
package org.ketaminecds.fhir.hooks;

import org.jspecify.annotations.NullMarked;
