package org.ketaminecds.core.clinical;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;

/**
 * A body weight and when it was taken.
 *
 * @param value in kg or lb
 * @param at when it was taken
 */
public record Weight(Quantity value, Optional<LocalDateTime> at) {}
