/** Files of a source and of a recommendation for their author to fill in. */
@NullMarked
package org.ketaminecds.authoring.skeleton;

import org.jspecify.annotations.NullMarked;
