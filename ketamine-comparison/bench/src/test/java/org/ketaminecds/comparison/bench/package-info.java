/** All engines beside each other: first the same answers, then what each of them costs. */
@NullMarked
package org.ketaminecds.comparison.bench;

import org.jspecify.annotations.NullMarked;
