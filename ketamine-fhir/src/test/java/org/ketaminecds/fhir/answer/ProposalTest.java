package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.fhir.SampleGuidance;

class ProposalTest {

  @Test
  void there_is_an_action_for_each_action_and_open_requirement_gravest_first() {
    RequestGroup proposal = SampleAnswers.of(SampleAssessments.applies()).proposal().orElseThrow();

    assertThat(proposal.getStatus()).isEqualTo(RequestStatus.DRAFT);
    assertThat(proposal.getIntent()).isEqualTo(RequestIntent.PROPOSAL);
    assertThat(proposal.getAction())
        .extracting(RequestGroupActionComponent::getPrefix)
        .containsExactly("EX-DOSE-01.1", "EX-TEST-01", "EX-DDI-01", "HOUSE-01");
  }

  @Test
  void each_action_is_a_task_of_its_own_and_cites_its_source() {
    FhirAnswer answer = SampleAnswers.of(SampleAssessments.applies());
    List<RequestGroupActionComponent> actions = answer.proposal().orElseThrow().getAction();

    assertThat(actions)
        .extracting(action -> action.getResource().getReference())
        .containsExactlyElementsOf(answer.tasks().stream().map(Resource::getId).toList());
    assertThat(actions.get(0).getDocumentationFirstRep().getUrl())
        .isEqualTo("https://doi.org/10.9999/example.2026");
    assertThat(actions.get(0).getDocumentationFirstRep().getLabel())
        .isEqualTo("question 3, table Dosing (2)");
  }

  @Test
  void a_task_points_to_the_order_and_to_the_issue_behind_it() {
    FhirAnswer answer = SampleAnswers.of(SampleAssessments.applies());
    Task task = answer.tasks().get(0);

    assertThat(task.getFocus().getReference()).isEqualTo("MedicationRequest/3");
    assertThat(task.getReasonReference().getReference()).isEqualTo(answer.issues().get(0).getId());
    assertThat(answer.tasks().get(3).hasReasonReference()).isFalse();
  }

  @Test
  void what_is_not_met_and_what_is_not_known_are_told_apart() {
    assertThat(SampleAnswers.of(SampleAssessments.applies()).tasks().get(1).getDescription())
        .endsWith("[Not met: electrocardiogram is done within 6 months]");
    assertThat(SampleAnswers.of(SampleAssessments.cannotBeJudged()).tasks().get(0).getDescription())
        .endsWith("[Not known whether it is met: needs electrocardiogram]");
  }

  @Test
  void what_is_met_is_not_proposed() {
    assertThat(SampleAnswers.of(SampleAssessments.conflicts()).tasks())
        .extracting(task -> task.getExtension().get(0).getValue().primitiveValue())
        .containsExactly("EX-DDI-01");
  }

  @Test
  void nothing_to_do_is_no_proposal() {
    FhirAnswer answer =
        SampleAnswers.of(
            SampleAssessments.only(
                SampleGuidance.indication(), Advisability.NO_CONCERN_IDENTIFIED));

    assertThat(answer.proposal()).isEmpty();
    assertThat(answer.tasks()).isEmpty();
  }

  @Test
  void it_names_the_plans_it_follows_in_their_versions() {
    assertThat(
            SampleAnswers.of(SampleAssessments.applies())
                .proposal()
                .orElseThrow()
                .getInstantiatesCanonical())
        .extracting(CanonicalType::getValue)
        .containsExactly(
            "https://example.org/fhir/PlanDefinition/example-2026|1.0.0",
            "https://example.org/fhir/PlanDefinition/house|2.1.0");
  }
}
