package org.ketaminecds.comparison.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** What JMH measures in a JVM that is warm. */
final class WarmFigures {

  private final Figures throughput = new Figures("answers a millisecond", "%.2f");
  private final Figures cpu = new Figures("processor time of an answer, µs", "%.0f");
  private final Figures allocated = new Figures("allocated for an answer, kB", "%.1f");
  private final Figures median = new Figures("half of the answers under, µs", "%.0f");
  private final Figures ninety = new Figures("9 of 10 under, µs", "%.0f");
  private final Figures ninetyNine = new Figures("99 of 100 under, µs", "%.0f");
  private final Figures reload = new Figures("reload, ms, median", "%.1f");
  private final Figures reloadCpu = new Figures("processor time of a reload, ms", "%.1f");

  /**
   * Measures.
   *
   * @param arguments those of JMH, to measure longer or shorter
   */
  static WarmFigures measure(String[] arguments)
      throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .include(AnswerBenchmark.class.getName())
                    .include(ReloadBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .addProfiler(CpuProfiler.class)
                    .jvmArgsAppend("-Xmx1g")
                    .build())
            .run();
    WarmFigures figures = new WarmFigures();
    results.forEach(figures::take);
    return figures;
  }

  List<Figures> all() {
    return List.of(throughput, cpu, allocated, median, ninety, ninetyNine, reload, reloadCpu);
  }

  private void take(RunResult run) {
    Engine engine = Engine.valueOf(run.getParams().getParam("engine"));
    Statistics times = run.getPrimaryResult().getStatistics();
    if (run.getParams().getBenchmark().startsWith(ReloadBenchmark.class.getName())) {
      reload.put(engine, times.getPercentile(50) / 1_000);
      reloadCpu.put(engine, secondary(run, CpuProfiler.LABEL) / 1_000);
    } else if (run.getParams().getMode() == Mode.SampleTime) {
      median.put(engine, times.getPercentile(50));
      ninety.put(engine, times.getPercentile(90));
      ninetyNine.put(engine, times.getPercentile(99));
    } else {
      throughput.put(engine, times.getMean() * 1_000);
      cpu.put(engine, secondary(run, CpuProfiler.LABEL));
      allocated.put(engine, secondary(run, "gc.alloc.rate.norm") / 1_024);
    }
  }

  private static double secondary(RunResult run, String label) {
    return run.getSecondaryResults().keySet().stream()
        .filter(key -> key.endsWith(label))
        .mapToDouble(key -> run.getSecondaryResults().get(key).getScore())
        .findFirst()
        .orElseThrow();
  }
}
