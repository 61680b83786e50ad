package org.ketaminecds.rules.guidance;

import java.util.regex.Pattern;

/** How the id of a recommendation is written. */
public final class RecommendationId {

  /** In words, for those who wrote one otherwise. */
  public static final String FORM = "an id such as CP18-DOSE-03";

  private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*-\\d{2}(\\.\\d)?");

  private RecommendationId() {}

  /** Whether an id is written so. */
  public static boolean isWellFormed(String id) {
    return ID.matcher(id).matches();
  }
}
