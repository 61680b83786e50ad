/** Finds recommendations that are written well but mean what their author cannot have meant. */
@NullMarked
package org.ketaminecds.authoring.check;

import org.jspecify.annotations.NullMarked;
