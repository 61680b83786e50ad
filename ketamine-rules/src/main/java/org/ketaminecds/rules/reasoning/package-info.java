/**
 * The facts of the reasoning rules; public only because code that Drools generates must see them.
 */
@NullMarked
package org.ketaminecds.rules.reasoning;

import org.jspecify.annotations.NullMarked;
