/** The closed list of words that cases and guidance may use. */
@NullMarked
package org.ketaminecds.core.vocabulary;

import org.jspecify.annotations.NullMarked;
