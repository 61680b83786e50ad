package org.ketaminecds.fhir.hooks.feedback;

import java.time.Instant;
import java.util.List;

/**
 * A card that was sent; it says nothing of the patient.
 *
 * @param card its uuid
 * @param at when
 * @param recommendations the ids of the recommendations that it showed
 */
public record CardShown(String card, Instant at, List<String> recommendations) {

  /** Copies the list. */
  public CardShown {
    recommendations = List.copyOf(recommendations);
  }
}
