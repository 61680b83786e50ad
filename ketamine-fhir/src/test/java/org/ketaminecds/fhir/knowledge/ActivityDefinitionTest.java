package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.ActivityDefinition.RequestIntent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.SampleGuidance;

class ActivityDefinitionTest {

  private final KnowledgeResources resources = KnowledgeResources.of(SampleGuidance.knowledge());

  private ActivityDefinition dose() {
    return resources.activityDefinitions().stream()
        .filter(activity -> activity.getId().equals("EX-DOSE-01.1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_to_be_done_stands_in_words_with_its_citation_and_is_a_proposal() {
    ActivityDefinition activity = dose();

    assertThat(activity.getUrl())
        .isEqualTo("https://example.org/fhir/ActivityDefinition/EX-DOSE-01.1");
    assertThat(activity.getVersion()).isEqualTo("1.0.0");
    assertThat(activity.getDescription()).contains("Lower the rate to 2 mg/kg/h or less.");
    assertThat(activity.getKind()).isEqualTo(ActivityDefinitionKind.TASK);
    assertThat(activity.getIntent()).isEqualTo(RequestIntent.PROPOSAL);
    assertThat(activity.getRelatedArtifact()).hasSize(1);
    assertThat(activity.hasCode()).isFalse();
  }

  @Test
  void each_action_of_a_plan_that_asks_for_something_refers_to_one_and_each_is_referred_to() {
    List<String> referred =
        resources.planDefinitions().stream()
            .flatMap(plan -> plan.getAction().stream())
            .filter(PlanDefinitionActionComponent::hasTextEquivalent)
            .map(action -> action.getDefinitionCanonicalType().getValue())
            .toList();

    assertThat(resources.activityDefinitions())
        .extracting(ActivityDefinition::getUrl)
        .isNotEmpty()
        .containsExactlyElementsOf(referred);
  }
}
