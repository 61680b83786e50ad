package org.ketaminecds.core.clinical;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Whether a named thing is so: a diagnosis, a state, a test that was done, equipment at hand.
 *
 * @param name a name or synonym of the vocabulary, such as "pregnancy"
 * @param state whether it is so
 * @param at when this was established or done
 */
public record Finding(String name, FindingState state, Optional<LocalDateTime> at) {}
