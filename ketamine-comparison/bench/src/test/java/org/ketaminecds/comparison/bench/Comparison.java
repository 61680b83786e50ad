package org.ketaminecds.comparison.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.comparison.SampleMaker;
import org.ketaminecds.comparison.Subset;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Compares all engines: first their answers, and only if these are the same, what they cost. */
public final class Comparison {

  private static final int SAMPLES = 5_000;

  private Comparison() {}

  /**
   * Prints the tables of docs/benchmarks.md.
   *
   * @param arguments those of JMH
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
    SameAnswers answers = SameAnswers.over(SampleMaker.make(SAMPLES, 23));
    if (!answers.differences().isEmpty()) {
      throw new IllegalStateException(String.join("\n", answers.differences()));
    }
    System.out.printf(
        "All engines give the same %,d outcomes: %s recommendations in %,d samples.%n",
        SAMPLES * Subset.IDS.size(), Subset.IDS.size(), SAMPLES);
    List<Figures> figures = new ArrayList<>(WarmFigures.measure(arguments).all());
    figures.addAll(new ProcessFigures(Path.of("..")).measure());
    System.out.println();
    System.out.println(Figures.head());
    figures.forEach(row -> System.out.println(row.row()));
  }
}
