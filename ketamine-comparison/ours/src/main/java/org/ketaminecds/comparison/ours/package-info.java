/** This library, asked as an embedder asks it. */
@NullMarked
package org.ketaminecds.comparison.ours;

import org.jspecify.annotations.NullMarked;
