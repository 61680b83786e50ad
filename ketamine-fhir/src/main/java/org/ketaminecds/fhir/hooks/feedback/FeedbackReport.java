package org.ketaminecds.fhir.hooks.feedback;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often cards with a recommendation were shown and what was done with them.
 *
 * @param byRecommendation the counts by the id of the recommendation
 */
public record FeedbackReport(SortedMap<String, Tally> byRecommendation) {

  /** Copies the map. */
  public FeedbackReport {
    byRecommendation = Collections.unmodifiableSortedMap(new TreeMap<>(byRecommendation));
  }

  /**
   * The counts of one recommendation.
   *
   * @param shown how many cards showed it
   * @param accepted on how many of them a suggestion was taken up
   * @param overridden how many of them were set aside
   * @param reasons how often each reason was given for that
   */
  public record Tally(int shown, int accepted, int overridden, Map<String, Integer> reasons) {

    /** Copies the map. */
    public Tally {
      reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }
  }
}
