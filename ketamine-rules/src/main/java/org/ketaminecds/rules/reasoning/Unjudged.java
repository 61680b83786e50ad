package org.ketaminecds.rules.reasoning;

import org.ketaminecds.core.guidance.Advisability;

/**
 * A recommendation that cannot be judged for want of data.
 *
 * @param id its id
 * @param advises what it would advise
 */
public record Unjudged(String id, Advisability advises) {}
