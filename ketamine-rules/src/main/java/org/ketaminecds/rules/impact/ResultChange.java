package org.ketaminecds.rules.impact;

/**
 * A recommendation of which something else became.
 *
 * @param id its id
 * @param title its title, the new one if it has one
 * @param before what became of it before
 * @param after what becomes of it now
 */
public record ResultChange(String id, String title, Side before, Side after) {}
