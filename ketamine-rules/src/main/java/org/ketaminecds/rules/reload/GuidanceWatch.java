package org.ketaminecds.rules.reload;

import org.ketaminecds.rules.guidance.GuidanceSource;

/**
 * Watches a folder or a pack on a thread of its own, and reloads it when it has changed and come to
 * rest.
 *
 * <p>A change is taken up at the second look that finds it. What was rolled back is not taken up
 * again until it changes once more. The thread is a daemon; {@link #close()} ends it.
 */
public final class GuidanceWatch implements AutoCloseable {

  private final Thread thread;

  private GuidanceWatch(Thread thread) {
    this.thread = thread;
  }

  /**
   * Starts a watch, which lasts until it is closed.
   *
   * @param support what is reloaded; its listeners are told of every attempt
   * @param source what is watched
   * @param ticker when to look
   */
  public static GuidanceWatch start(
      ReloadableDecisionSupport support, GuidanceSource source, Ticker ticker) {
    return start(SettledLooks.at(support, source), ticker);
  }

  /**
   * Starts a watch on what serves already, which is not loaded a second time until it changes.
   *
   * @param support what is reloaded; its listeners are told of every attempt
   * @param source what is watched
   * @param serving the content hash of what was read from it and serves
   * @param ticker when to look
   */
  public static GuidanceWatch start(
      ReloadableDecisionSupport support, GuidanceSource source, String serving, Ticker ticker) {
    return start(SettledLooks.after(support, source, serving), ticker);
  }

  private static GuidanceWatch start(SettledLooks looks, Ticker ticker) {
    Thread thread = new Thread(() -> run(looks, ticker), "ketamine-guidance-watch");
    thread.setDaemon(true);
    thread.start();
    return new GuidanceWatch(thread);
  }

  private static void run(SettledLooks looks, Ticker ticker) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        ticker.awaitNext();
        looks.look();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the watch still looks. */
  public boolean isWatching() {
    return thread.isAlive();
  }

  /** Ends the watch, and waits for an attempt under way; what serves goes on serving. */
  @Override
  public void close() {
    thread.interrupt();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
