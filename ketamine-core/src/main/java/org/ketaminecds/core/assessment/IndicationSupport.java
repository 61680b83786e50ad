package org.ketaminecds.core.assessment;

import java.util.List;
import org.ketaminecds.core.guidance.Support;

/**
 * How well one indication of the case is supported.
 *
 * @param indication the name of the condition
 * @param support how well the guidance supports it
 * @param recommendations the ids of the recommendations that say so
 * @param undecided the ids of the recommendations that would speak of it too, and perhaps
 *     differently, but cannot be judged, such as those of a country where the case names none
 */
public record IndicationSupport(
    String indication, Support support, List<String> recommendations, List<String> undecided) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public IndicationSupport {
    recommendations = List.copyOf(recommendations);
    undecided = List.copyOf(undecided);
  }
}
