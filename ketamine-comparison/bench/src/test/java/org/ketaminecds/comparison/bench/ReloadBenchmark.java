package org.ketaminecds.comparison.bench;

import java.util.concurrent.TimeUnit;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.comparison.SampleMaker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rules read, checked, compiled and asked a first time, in a JVM that has done so before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReloadBenchmark {

  /** The engine that is built. */
  @Param public Engine engine = Engine.OURS;

  private final Sample sample = SampleMaker.make(1, 11).get(0);

  @Benchmark
  public Object reload() {
    return engine.provider().build().prepare(sample).ask();
  }
}
