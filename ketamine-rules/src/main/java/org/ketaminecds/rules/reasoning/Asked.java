package org.ketaminecds.rules.reasoning;

/**
 * An indication of the case.
 *
 * @param indication its name
 */
public record Asked(String indication) {}
