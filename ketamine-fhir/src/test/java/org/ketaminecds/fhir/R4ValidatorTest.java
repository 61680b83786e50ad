package org.ketaminecds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** The validator that the other tests trust finds what is wrong. */
class R4ValidatorTest {

  private static final String OURS = R4Validator.BASE + "/StructureDefinition/";

  @Test
  void a_missing_element_is_found() {
    assertThat(R4Validator.findings(new DetectedIssue())).isNotEmpty();
  }

  @Test
  void an_extension_that_nobody_defines_is_found() {
    DetectedIssue issue = new DetectedIssue().setStatus(DetectedIssueStatus.FINAL);
    issue.addExtension(OURS + "unheard-of", new StringType("x"));

    assertThat(R4Validator.findings(issue)).isNotEmpty();
  }

  @Test
  void an_extension_of_ours_with_a_value_of_another_type_is_found() {
    DetectedIssue issue = new DetectedIssue().setStatus(DetectedIssueStatus.FINAL);
    issue.addExtension(OURS + "advice", new StringType("AVOID"));

    assertThat(R4Validator.findings(issue)).isNotEmpty();
  }

  @Test
  void an_extension_of_ours_in_another_place_is_found() {
    Task task = new Task().setStatus(TaskStatus.DRAFT).setIntent(TaskIntent.PROPOSAL);
    task.addExtension(OURS + "scope", new StringType("always"));

    assertThat(R4Validator.findings(task)).isNotEmpty();
  }
}
