/** Case files: a patient and a proposed treatment in YAML or JSON, read strictly. */
@NullMarked
package org.ketaminecds.rules.casefile;

import org.jspecify.annotations.NullMarked;
