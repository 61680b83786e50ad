/** Runs the guidance in Drools; the only package that knows the engine. */
@NullMarked
package org.ketaminecds.rules.engine;

import org.jspecify.annotations.NullMarked;
