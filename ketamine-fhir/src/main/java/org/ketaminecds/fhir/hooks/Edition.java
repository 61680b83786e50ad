package org.ketaminecds.fhir.hooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.call.PrefetchPlan;
import org.ketaminecds.fhir.hooks.call.RecordAssembler;
import org.ketaminecds.fhir.hooks.card.CardMaker;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.terminology.ValueSets;

/** Everything that the services make of one version of the guidance. Thread-safe. */
record Edition(
    RecordAssembler assembler, OrderJudge judge, String discovery, Map<String, String> sources) {

  /**
   * What the services make of this version.
   *
   * @throws IllegalArgumentException if the options name a source that the guidance has not
   */
  static Edition of(DecisionSupport support, ValueSets valueSets, EndpointOptions options) {
    refuseOtherSources(support.guidelines(), options.assessment());
    PrefetchPlan plan = PrefetchPlan.of(support.vocabulary(), valueSets);
    RecordAssembler assembler = new RecordAssembler(plan);
    OrderJudge judge =
        new OrderJudge(
            support,
            new FhirIntake(support.vocabulary(), valueSets),
            assembler,
            new CardMaker(support.guidelines(), valueSets, options.address()),
            options);
    Map<String, String> sources =
        support.guidelines().stream()
            .collect(
                Collectors.toMap(
                    Guideline::id, one -> SourceAttributes.json(one, support.recommendations())));
    return new Edition(assembler, judge, Discovery.json(plan, options.version()), sources);
  }

  /** Found now, it is a fault of the settings; found in a call, it would be one of the service. */
  private static void refuseOtherSources(List<Guideline> guidelines, AssessmentOptions options) {
    List<String> ids = guidelines.stream().map(Guideline::id).toList();
    for (String chosen : options.sources().orElse(List.of())) {
      if (!ids.contains(chosen)) {
        throw new IllegalArgumentException(
            Problem.of("source", "\"" + chosen + "\"", "one of " + String.join(", ", ids))
                .toString());
      }
    }
  }

  /** The attributes of a source, as JSON; empty if it is not in use. */
  Optional<String> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }
}
