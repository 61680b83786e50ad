package org.ketaminecds.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.rules.guidance.GuidanceSource;

/** The thread that looks: driven by its ticker, and gone when it is closed. */
@Timeout(60)
class GuidanceWatchTest {

  private static final GuidanceSource THREE = TinyVersions.source(TinyVersions.allowing(3));

  @Test
  void a_watch_looks_when_its_ticker_says_so_and_ends_when_it_is_closed()
      throws InterruptedException {
    CountDownLatch accepted = new CountDownLatch(1);
    ReloadableDecisionSupport support =
        ReloadableDecisionSupport.startingWith(
            TinyVersions.first().files(), event -> accepted.countDown());
    Semaphore ticks = new Semaphore(0);
    GuidanceWatch watch = GuidanceWatch.start(support, THREE, ticks::acquire);

    assertThat(watch.isWatching()).isTrue();
    assertThat(accepted.getCount()).isEqualTo(1);
    ticks.release(2);
    assertThat(accepted.await(30, TimeUnit.SECONDS)).isTrue();
    watch.close();

    assertThat(watch.isWatching()).isFalse();
    assertThat(TinyVersions.version(support.assess(TinyVersions.threePerHour())))
        .isEqualTo("3.0.0");
  }

  @Test
  void the_thread_is_a_daemon_with_a_name_and_may_close_its_own_watch()
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    GuidanceWatch[] watch = new GuidanceWatch[1];
    Thread[] thread = new Thread[1];
    ReloadableDecisionSupport support =
        ReloadableDecisionSupport.startingWith(
            TinyVersions.first().files(),
            event -> {
              thread[0] = Thread.currentThread();
              watch[0].close();
              closed.countDown();
            });
    Semaphore ticks = new Semaphore(0);
    watch[0] = GuidanceWatch.start(support, THREE, ticks::acquire);

    ticks.release(2);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    thread[0].join();

    assertThat(thread[0].isDaemon()).isTrue();
    assertThat(thread[0].getName()).isEqualTo("ketamine-guidance-watch");
    assertThat(watch[0].isWatching()).isFalse();
  }

  @Test
  void a_ticker_needs_a_pause() {
    assertThatThrownBy(() -> Ticker.every(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Found a pause of PT0S, wanted 1 ms or more.");
  }
}
