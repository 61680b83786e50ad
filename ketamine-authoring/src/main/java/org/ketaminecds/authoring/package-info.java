/** What a rule author asks of the guidance; kept off the class path of those who only assess. */
@NullMarked
package org.ketaminecds.authoring;

import org.jspecify.annotations.NullMarked;
