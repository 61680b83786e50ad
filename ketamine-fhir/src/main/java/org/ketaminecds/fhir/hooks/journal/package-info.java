/** Files that grow by a line at a time and survive a crash. */
@NullMarked
package org.ketaminecds.fhir.hooks.journal;

import org.jspecify.annotations.NullMarked;
