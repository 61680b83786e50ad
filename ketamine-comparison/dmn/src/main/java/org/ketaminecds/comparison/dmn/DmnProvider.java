package org.ketaminecds.comparison.dmn;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ketaminecds.comparison.Datum;
import org.ketaminecds.comparison.Outcome;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.Question;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.comparison.Subset;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** The DMN engine of Drools, with one runtime that is kept, and a context for each case. */
public final class DmnProvider implements PeerProvider {

  @Override
  public Peer build() {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromClasspathResource("guidance.dmn", DmnProvider.class)
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
    return new Dmn(runtime, model);
  }

  private record Dmn(DMNRuntime runtime, DMNModel model) implements Peer {

    @Override
    public Question prepare(Sample sample) {
      DMNContext context = runtime.newContext();
      for (Datum datum : Datum.values()) {
        // An input has to be there to be null.
        context.set(datum.label(), sample.known().get(datum));
      }
      return new DmnQuestion(runtime, model, context);
    }
  }

  private record DmnQuestion(DMNRuntime runtime, DMNModel model, DMNContext context)
      implements Question {

    @Override
    public DMNResult ask() {
      return runtime.evaluateAll(model, context);
    }

    @Override
    public Map<String, Outcome> outcomes() {
      DMNResult result = ask();
      return Subset.IDS.stream()
          .collect(
              Collectors.toMap(
                  Function.identity(), id -> outcome(result.getDecisionResultByName(id))));
    }

    /** A decision that failed is null too, and must not pass for one that cannot be told. */
    private static Outcome outcome(DMNDecisionResult decision) {
      if (decision.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
        throw new IllegalStateException(decision.toString());
      }
      return Outcome.of(Optional.ofNullable(decision.getResult()).map(Boolean.class::cast));
    }
  }
}
