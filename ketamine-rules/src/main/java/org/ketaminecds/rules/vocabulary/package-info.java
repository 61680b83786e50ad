/** The vocabulary files: every word that a case or a condition may use. */
@NullMarked
package org.ketaminecds.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
