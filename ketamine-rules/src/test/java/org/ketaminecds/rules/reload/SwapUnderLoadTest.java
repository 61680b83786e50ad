package org.ketaminecds.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.rules.guidance.GuidanceSource;

/** Answers given while versions come and go are each of one version. */
@Timeout(120)
class SwapUnderLoadTest {

  private static final int READERS = 2;
  private static final int SWAPS = 40;

  @Test
  void no_answer_mixes_two_versions() throws InterruptedException, ExecutionException {
    ReloadableDecisionSupport support =
        ReloadableDecisionSupport.startingWith(TinyVersions.allowing(2).files());
    GuidanceSource two = TinyVersions.source(TinyVersions.allowing(2));
    GuidanceSource three = TinyVersions.source(TinyVersions.allowing(3));
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch reading = new CountDownLatch(READERS);
    ExecutorService pool = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<Set<String>>> answers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        answers.add(pool.submit(answers(support, reading, done)));
      }
      reading.await();
      for (int swap = 0; swap < SWAPS; swap++) {
        assertThat(support.reload(swap % 2 == 0 ? three : two))
            .isInstanceOf(ReloadEvent.Accepted.class);
        if (swap % 5 == 0) {
          assertThat(support.rollBack()).isPresent();
          assertThat(support.reload(swap % 2 == 0 ? three : two))
              .isInstanceOf(ReloadEvent.Accepted.class);
        }
        support.reload(TinyVersions.source(TinyVersions.broken()));
      }
      done.set(true);

      Set<String> seen = new TreeSet<>();
      for (Future<Set<String>> each : answers) {
        seen.addAll(each.get());
      }
      assertThat(seen)
          .containsExactly(
              "2.0.0 shows infusion rate > 2 mg/kg/h and applies",
              "3.0.0 shows infusion rate > 3 mg/kg/h and does not apply");
    } finally {
      done.set(true);
      pool.shutdown();
      assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Callable<Set<String>> answers(
      ReloadableDecisionSupport support, CountDownLatch reading, AtomicBoolean done) {
    return () -> {
      Set<String> seen = new TreeSet<>();
      do {
        seen.add(described(support.assess(TinyVersions.threePerHour())));
        reading.countDown();
      } while (!done.get());
      return seen;
    };
  }

  private static String described(Assessment answer) {
    boolean applies =
        answer.find("T-DOSE-01").orElseThrow() instanceof RecommendationResult.Applies;
    return "%s shows %s and %s"
        .formatted(
            TinyVersions.version(answer),
            TinyVersions.condition(answer),
            applies ? "applies" : "does not apply");
  }
}
