package org.ketaminecds.authoring.solver;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** How long a solver may work on one question; thread-safe. */
@FunctionalInterface
public interface Patience {

  /**
   * Begins to wait. Unless the waiting is ended before, the work is stopped once it is too long.
   */
  Wait begin(Runnable stop);

  /** A piece of work that is waited for. */
  @FunctionalInterface
  interface Wait {

    /** Ends the waiting, since the work is done. */
    void end();
  }

  /** Waits until the work is done, however long it takes. */
  static Patience endless() {
    return stop -> () -> {};
  }

  /**
   * Waits so long for each question.
   *
   * @param limit more than nought
   */
  static Patience of(Duration limit) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "solver-patience");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    return stop -> {
      Future<?> end = timer.schedule(stop, limit.toMillis(), TimeUnit.MILLISECONDS);
      return () -> end.cancel(/* mayInterruptIfRunning= */ false);
    };
  }
}
