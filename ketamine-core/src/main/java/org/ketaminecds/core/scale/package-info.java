/**
 * Clinical scales as calculators: what was entered goes in checked and whole, and comes back as a
 * {@link org.ketaminecds.core.scale.ScaleResult} with its band, its source and how far that source
 * was checked. No text of any questionnaire is in here.
 */
@NullMarked
package org.ketaminecds.core.scale;

import org.jspecify.annotations.NullMarked;
