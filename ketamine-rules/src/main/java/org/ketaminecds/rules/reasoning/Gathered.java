package org.ketaminecds.rules.reasoning;

/**
 * That all facts of a case have been gathered: without it "there is no such fact" would hold before
 * any was inserted.
 *
 * @param results how many recommendations were judged
 */
public record Gathered(int results) {}
