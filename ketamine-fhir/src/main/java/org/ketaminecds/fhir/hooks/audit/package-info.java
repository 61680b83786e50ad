/** A record of each answer, by which it can be told later what was said and by which guidance. */
@NullMarked
package org.ketaminecds.fhir.hooks.audit;

import org.jspecify.annotations.NullMarked;
