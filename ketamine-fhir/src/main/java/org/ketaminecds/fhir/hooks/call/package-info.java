/** What a client of CDS Hooks sends, read tolerantly and with limits. */
@NullMarked
package org.ketaminecds.fhir.hooks.call;

import org.jspecify.annotations.NullMarked;
