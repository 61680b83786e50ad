package org.ketaminecds.examples.serve;

import java.util.concurrent.SynchronousQueue;
import org.ketaminecds.rules.reload.Ticker;

/** Lets a watch look when a test wants it to. */
final class ManualTicker implements Ticker {

  private final SynchronousQueue<Boolean> ticks = new SynchronousQueue<>();

  @Override
  public void awaitNext() throws InterruptedException {
    ticks.take();
  }

  /**
   * Returns when the watch has looked twice, for that is when it takes up a change: the third tick
   * is taken only once the second look has come to its end.
   */
  void lookTwice() throws InterruptedException {
    for (int tick = 0; tick < 3; tick++) {
      ticks.put(true);
    }
  }
}
