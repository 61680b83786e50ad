package org.ketaminecds.core.scale;

/** Whether a set of criteria is met, all of it. */
public enum Criteria implements Band {
  /** At least one criterion does not hold. */
  NOT_MET("criteria not met"),
  /** All hold. */
  MET("criteria met");

  private final String label;

  Criteria(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
