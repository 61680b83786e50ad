/** The guidance as pages for people, in Markdown. */
@NullMarked
package org.ketaminecds.rules.reference;

import org.jspecify.annotations.NullMarked;
