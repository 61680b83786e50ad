/** The cases that this library and its peers are asked, and how each of them is asked. */
@NullMarked
package org.ketaminecds.comparison;

import org.jspecify.annotations.NullMarked;
