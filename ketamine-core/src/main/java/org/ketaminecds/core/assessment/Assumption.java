package org.ketaminecds.core.assessment;

/**
 * Something that the case does not state and the answer takes as so, and why.
 *
 * @param about the name of what is assumed
 * @param statement what is assumed, and on what ground
 */
public record Assumption(String about, String statement) {}
