/** A web server around the service of CDS Hooks, on the HTTP server of the JDK. */
@NullMarked
package org.ketaminecds.examples.serve;

import org.jspecify.annotations.NullMarked;
