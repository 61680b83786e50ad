package org.ketaminecds.core.assessment;

import java.util.List;
import org.ketaminecds.core.guidance.Support;

/**
 * How well one indication of the case is supported.
 *
 * @param indication the name of the condition
 * @param support how well the guidance supports it
 * @param recommendations the ids of the recommendations that say so
 */
public record IndicationSupport(String indication, Support support, List<String> recommendations) {}
