/** Questions about one guidance, answered for all patients at once. */
@NullMarked
package org.ketaminecds.authoring.question;

import org.jspecify.annotations.NullMarked;
