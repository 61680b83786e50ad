package org.ketaminecds.rules.reload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.fixture.TypicalCase;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.oracle.CaseMaker;

/**
 * Eight threads ask while the whole guidance is reloaded twice a second: {@code ReloadLoad
 * SECONDS}. Each answer must be, in every word, that of the version it names; none may be missing;
 * heap and threads must stay as they are. Prints a report, and ends with status 1 if anything is
 * otherwise.
 */
public final class ReloadLoad {

  private static final int ASKERS = 8;
  private static final Duration BETWEEN_RELOADS = Duration.ofMillis(500);

  /** Without it eight threads would leave no processor for a reload. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

  private static final int PARTS = 10;
  private static final int MADE_UP = 30;
  private static final long SEED = 20260117;

  /** The first parts load classes and compile. */
  private static final int SETTLED = 3;

  private static final long ROOM_IN_MEGABYTES = 16;

  private final List<ClinicalCase> cases = new ArrayList<>();
  private final Map<List<Fingerprint.GuidanceVersion>, List<Assessment>> right = new HashMap<>();
  private final ReloadableDecisionSupport support;
  private final GuidanceSnapshot two = BundledVersions.two();
  private final GuidanceSnapshot three = BundledVersions.three();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong[] byVersion = {new AtomicLong(), new AtomicLong()};
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private volatile boolean done;

  private ReloadLoad() {
    cases.add(TypicalCase.complete("2.5 mg/kg/h").build());
    cases.add(TypicalCase.complete("0.35 mg/kg/h").build());
    makeUp(GuidanceLoader.load(two));
    support = ReloadableDecisionSupport.startingWith(two);
    remember(support.current());
    reload(three);
    remember(support.current());
  }

  private void makeUp(Guidance guidance) {
    DecisionSupport engine = new DroolsDecisionSupport(guidance, "load");
    CaseMaker maker = new CaseMaker(guidance);
    Random random = new Random(SEED);
    while (cases.size() < MADE_UP) {
      maker.make(random).build().filter(given -> isTaken(engine, given)).ifPresent(cases::add);
    }
  }

  private static boolean isTaken(DecisionSupport engine, ClinicalCase given) {
    try {
      engine.assess(given);
      return true;
    } catch (InvalidCaseException refused) {
      return false;
    }
  }

  private void remember(DecisionSupport version) {
    List<Assessment> answers = cases.stream().map(version::assess).toList();
    right.put(answers.get(0).fingerprint().guidance(), answers);
  }

  /** Runs the load. */
  public static void main(String[] arguments) throws InterruptedException {
    Duration lasting = Duration.ofSeconds(Long.parseLong(arguments[0]));
    System.exit(new ReloadLoad().run(lasting) ? 0 : 1);
  }

  private boolean run(Duration lasting) throws InterruptedException {
    if (right.size() != 2 || right.values().stream().distinct().count() != 2) {
      faults.add("the two versions give the same answers, so that nothing can be told");
    }
    List<Thread> askers = new ArrayList<>();
    for (int number = 0; number < ASKERS; number++) {
      int first = number;
      askers.add(new Thread(() -> ask(first), "asker-" + number));
    }
    askers.forEach(Thread::start);
    List<Long> heap = new ArrayList<>();
    List<Integer> threads = new ArrayList<>();
    System.out.println("answered  reloads  heap MB  threads");
    long began = System.nanoTime();
    int reloads = 0;
    long longest = 0;
    for (int part = 1; part <= PARTS; part++) {
      long end = began + lasting.toNanos() / PARTS * part;
      while (System.nanoTime() < end) {
        long next = System.nanoTime() + BETWEEN_RELOADS.toNanos();
        reload(reloads % 2 == 0 ? two : three);
        reloads++;
        longest = Math.max(longest, System.nanoTime() - next + BETWEEN_RELOADS.toNanos());
        TimeUnit.NANOSECONDS.sleep(Math.min(next, end) - System.nanoTime());
      }
      heap.add(heldMegabytes());
      threads.add(Thread.activeCount());
      System.out.printf(
          "%8d %8d %8d %8d%n", answered.get(), reloads, heap.get(part - 1), threads.get(part - 1));
    }
    done = true;
    for (Thread asker : askers) {
      asker.join();
    }
    System.out.printf(
        "%d asked, %d answered, %d and %d by the two versions, %d reloads, the longest %d ms%n",
        asked.get(),
        answered.get(),
        byVersion[0].get(),
        byVersion[1].get(),
        reloads,
        longest / 1_000_000);
    judge(heap, threads);
    faults.stream().limit(20).forEach(System.out::println);
    System.out.println(faults.isEmpty() ? "No fault." : faults.size() + " faults.");
    return faults.isEmpty();
  }

  private void ask(int first) {
    for (int place = first; !done; place++) {
      int number = place % cases.size();
      asked.incrementAndGet();
      try {
        check(number, support.assess(cases.get(number)));
        answered.incrementAndGet();
        TimeUnit.NANOSECONDS.sleep(BETWEEN_QUESTIONS.toNanos());
      } catch (RuntimeException | Error | InterruptedException failed) {
        faults.add("an answer was lost: " + failed);
      }
    }
  }

  private void check(int number, Assessment answer) {
    List<Assessment> version = right.get(answer.fingerprint().guidance());
    if (version == null) {
      faults.add("an answer names a version that never served");
    } else if (!version.get(number).equals(answer)) {
      faults.add("an answer to case %s is not that of the version it names".formatted(number));
    }
    byVersion[version == right.values().iterator().next() ? 0 : 1].incrementAndGet();
  }

  private void reload(GuidanceSnapshot next) {
    ReloadEvent event = support.reload(() -> next);
    if (!(event instanceof ReloadEvent.Accepted)) {
      faults.add("a version was not taken: " + event);
    }
  }

  private void judge(List<Long> heap, List<Integer> threads) {
    if (asked.get() != answered.get()) {
      faults.add("not every question was answered");
    }
    if (byVersion[0].get() == 0 || byVersion[1].get() == 0) {
      faults.add("one of the versions answered nothing");
    }
    long settled = heap.get(SETTLED - 1);
    long last = heap.get(PARTS - 1);
    if (last > settled + settled / 5 + ROOM_IN_MEGABYTES) {
      faults.add("the heap grew from %s MB to %s MB".formatted(settled, last));
    }
    if (!threads.get(SETTLED - 1).equals(threads.get(PARTS - 1))) {
      faults.add("threads are " + threads);
    }
  }

  private static long heldMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
