package org.ketaminecds.rules.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.oracle.CaseMaker;
import org.ketaminecds.rules.oracle.Oracle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A hundred unlike cases one after the other, with every source, beside the plain-Java oracle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

  private static final int CASES = 100;

  private final Guidance guidance = GuidanceLoader.load(GuidanceFiles.bundled());
  private final DecisionSupport engine = new DroolsDecisionSupport(guidance, "benchmark");
  private final Oracle oracle = new Oracle(guidance);
  private final List<ClinicalCase> cases = cases();

  private List<ClinicalCase> cases() {
    CaseMaker maker = new CaseMaker(guidance);
    Random random = new Random(20260115);
    return Stream.generate(() -> maker.make(random))
        .flatMap(sketch -> taken(sketch.build()).stream())
        .limit(CASES)
        .toList();
  }

  private Optional<ClinicalCase> taken(Optional<ClinicalCase> made) {
    try {
      made.ifPresent(engine::assess);
      return made;
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }

  @Benchmark
  @OperationsPerInvocation(CASES)
  public void batchEngine(Blackhole hole) {
    cases.forEach(one -> hole.consume(engine.assess(one)));
  }

  @Benchmark
  @OperationsPerInvocation(CASES)
  public void batchOracle(Blackhole hole) {
    cases.forEach(one -> hole.consume(oracle.answer(one, AssessmentOptions.defaults())));
  }
}
