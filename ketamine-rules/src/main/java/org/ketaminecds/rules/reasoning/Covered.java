package org.ketaminecds.rules.reasoning;

/**
 * That a guideline covers the case, or may do so.
 *
 * @param guideline its id
 */
public record Covered(String guideline) {}
