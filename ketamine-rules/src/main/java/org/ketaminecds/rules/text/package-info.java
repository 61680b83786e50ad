/** Reading of text files that people wrote: strictly, and with the place of every word. */
@NullMarked
package org.ketaminecds.rules.text;

import org.jspecify.annotations.NullMarked;
