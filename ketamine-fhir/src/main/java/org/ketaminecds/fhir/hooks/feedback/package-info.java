/** What became of the cards: shown, accepted or overridden, counted for each recommendation. */
@NullMarked
package org.ketaminecds.fhir.hooks.feedback;

import org.jspecify.annotations.NullMarked;
