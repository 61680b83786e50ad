/** The bundled guidance, and the engine that sets a case against it. */
@NullMarked
package org.ketaminecds.rules;

import org.jspecify.annotations.NullMarked;
