package org.ketaminecds.examples.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be closed in the end, each before what it was opened after. */
final class Opened implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Deque<AutoCloseable> undoing = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T one) {
    closing.push(one);
    return one;
  }

  /** What is to be done as well, once all is closed, if the service does not start. */
  void onUndoing(AutoCloseable one) {
    undoing.push(one);
  }

  @Override
  public void close() {
    close(closing);
  }

  /** Closes everything, and leaves nothing behind. */
  void undo() {
    close(closing);
    close(undoing);
  }

  private static void close(Deque<AutoCloseable> all) {
    while (!all.isEmpty()) {
      try {
        all.pop().close();
      } catch (Exception failed) {
        LOG.error("Found something that cannot be closed: {}", failed.toString());
      }
    }
  }
}
