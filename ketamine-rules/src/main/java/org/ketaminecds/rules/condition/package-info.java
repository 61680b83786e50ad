/** Conditions as data: three-valued, with reasons and with what they lack. */
@NullMarked
package org.ketaminecds.rules.condition;

import org.jspecify.annotations.NullMarked;
