/** Programs that embed the library: the command line, and the shortest example. */
@NullMarked
package org.ketaminecds.examples;

import org.jspecify.annotations.NullMarked;
