package org.ketaminecds.core.assessment;

/**
 * A newer statement that narrows an older one of the same body, where both apply.
 *
 * @param newer the id of the newer recommendation
 * @param older the id of the recommendation that it narrows
 */
public record Narrowing(String newer, String older) {}
