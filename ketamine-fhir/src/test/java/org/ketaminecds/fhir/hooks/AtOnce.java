package org.ketaminecds.fhir.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work in several threads that begin together. */
public final class AtOnce {

  /** How many threads. */
  public static final int THREADS = 8;

  private AtOnce() {}

  /** Work of the thread of this number. */
  @FunctionalInterface
  public interface Work {

    /** Does it. */
    void run(int thread) throws Exception;
  }

  /** Returns when all are done; what one of them throws is thrown. */
  public static void run(Work work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Void>> all = new ArrayList<>();
    for (int number = 0; number < THREADS; number++) {
      int thread = number;
      all.add(
          () -> {
            start.await();
            work.run(thread);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> done : threads.invokeAll(all)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
