package org.ketaminecds.rules.reasoning;

/**
 * How many guidelines cover the case, or may do so.
 *
 * @param guidelines their number
 */
public record Covering(int guidelines) {}
