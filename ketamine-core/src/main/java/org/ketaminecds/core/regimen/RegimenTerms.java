package org.ketaminecds.core.regimen;

/** The names by which figures of a regimen ask for what they lack; vocabulary terms all. */
final class RegimenTerms {

  static final String PHASES = "proposed doses";
  static final String WEIGHT = "weight";
  static final String DAYS = "infusion days";
  static final String TIME = "infusion time";

  private RegimenTerms() {}
}
