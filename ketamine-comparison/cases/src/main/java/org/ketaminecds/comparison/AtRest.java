package org.ketaminecds.comparison;

import java.util.List;

/**
 * Prints the bytes of heap that the only engine on the class path holds once it has answered and
 * nothing is asked of it.
 */
public final class AtRest {

  private static final int ANSWERS = 2_000;

  private AtRest() {}

  /** Answers, collects garbage and prints one number. */
  public static void main(String[] arguments) throws InterruptedException {
    List<Sample> samples = SampleMaker.make(ANSWERS, 1);
    long before = used();
    Peer peer = PeerProvider.only().build();
    for (Sample sample : samples) {
      peer.prepare(sample).ask();
    }
    System.out.println(used() - before);
    if (samples.isEmpty() || peer.prepare(samples.get(0)).outcomes().isEmpty()) {
      throw new IllegalStateException("There is no answer.");
    }
  }

  private static long used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
