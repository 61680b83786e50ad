package org.ketaminecds.core.clinical;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;

/**
 * A measured value: a laboratory result, a vital sign or a total on a scale.
 *
 * @param name a name or synonym of the vocabulary, such as "systolic blood pressure"
 * @param value the value with its unit
 * @param at when it was measured
 */
public record Observation(String name, Quantity value, Optional<LocalDateTime> at) {}
