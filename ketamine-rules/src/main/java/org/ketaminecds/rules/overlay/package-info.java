/** The policy of one hospital, laid over a guidance: tighter freely, looser only with a name. */
@NullMarked
package org.ketaminecds.rules.overlay;

import org.jspecify.annotations.NullMarked;
