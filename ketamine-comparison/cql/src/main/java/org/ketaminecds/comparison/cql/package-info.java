/** The subset in CQL, run by the engine of the CQFramework. */
@NullMarked
package org.ketaminecds.comparison.cql;

import org.jspecify.annotations.NullMarked;
