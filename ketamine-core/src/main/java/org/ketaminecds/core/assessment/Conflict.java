package org.ketaminecds.core.assessment;

import java.util.List;

/**
 * A question that two guidelines answer differently; nothing is averaged.
 *
 * @param question the clinical question
 * @param recommendations the ids of the recommendations that disagree
 */
public record Conflict(String question, List<String> recommendations) {}
