package org.ketaminecds.rules.benchmark;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.fixture.TypicalCase;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.oracle.Oracle;
import org.ketaminecds.rules.oracle.OracleAnswer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A full assessment with explanation, beside the plain-Java oracle in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessmentBenchmark {

  private final Guidance guidance = GuidanceLoader.load(GuidanceFiles.bundled());
  private final DecisionSupport engine = new DroolsDecisionSupport(guidance, "benchmark");
  private final Oracle oracle = new Oracle(guidance);
  private final ClinicalCase typical = TypicalCase.complete("1 mg/kg/h").build();
  private final ClinicalCase sparse =
      ClinicalCase.asOf(LocalDate.of(2026, 1, 15)).age(46).indication("fibromyalgia").build();

  @Benchmark
  public Assessment typicalEngine() {
    return engine.assess(typical);
  }

  @Benchmark
  public OracleAnswer typicalOracle() {
    return oracle.answer(typical, AssessmentOptions.defaults());
  }

  @Benchmark
  public Assessment sparseEngine() {
    return engine.assess(sparse);
  }

  @Benchmark
  public OracleAnswer sparseOracle() {
    return oracle.answer(sparse, AssessmentOptions.defaults());
  }

  @Benchmark
  @Threads(2)
  public Assessment typicalEngineTwoThreads() {
    return engine.assess(typical);
  }

  @Benchmark
  @Threads(2)
  public OracleAnswer typicalOracleTwoThreads() {
    return oracle.answer(typical, AssessmentOptions.defaults());
  }
}
