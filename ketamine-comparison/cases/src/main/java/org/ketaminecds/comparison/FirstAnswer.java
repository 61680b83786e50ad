package org.ketaminecds.comparison;

/** Builds the only engine on the class path and gives one answer, to measure a cold start. */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** Answers and ends. */
  public static void main(String[] arguments) {
    Sample sample = SampleMaker.make(1, 1).get(0);
    int judged = PeerProvider.only().build().prepare(sample).outcomes().size();
    if (judged != Subset.IDS.size()) {
      throw new IllegalStateException(
          "Found %s outcomes, wanted %s.".formatted(judged, Subset.IDS.size()));
    }
  }
}
