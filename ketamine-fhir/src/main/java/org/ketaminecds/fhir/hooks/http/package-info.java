/** Requests and responses of any web server, as plain values. */
@NullMarked
package org.ketaminecds.fhir.hooks.http;

import org.jspecify.annotations.NullMarked;
