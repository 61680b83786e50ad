/** A case as conditions see it: the state of every word of the vocabulary. */
@NullMarked
package org.ketaminecds.rules.view;

import org.jspecify.annotations.NullMarked;
