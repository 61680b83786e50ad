package org.ketaminecds.comparison.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.Question;
import org.ketaminecds.comparison.SampleMaker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One answer with the whole subset judged, by a warm engine, over many samples in turn. */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class AnswerBenchmark {

  private static final int SAMPLES = 256;

  /** The engine that answers. */
  @Param public Engine engine = Engine.OURS;

  private List<Question> questions = List.of();
  private int next;

  /** Builds the engine, and puts the samples into its own form. */
  @Setup
  public void prepare() {
    Peer peer = engine.provider().build();
    questions = SampleMaker.make(SAMPLES, 11).stream().map(peer::prepare).toList();
  }

  @Benchmark
  public Object answer() {
    next = (next + 1) % SAMPLES;
    return questions.get(next).ask();
  }
}
