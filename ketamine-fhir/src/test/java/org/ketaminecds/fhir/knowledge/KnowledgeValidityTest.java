package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.R4Validator;
import org.ketaminecds.fhir.SampleGuidance;

/** The guidance is valid R4, comes back as it went, and is the same each time. */
class KnowledgeValidityTest {

  private final KnowledgeResources resources = KnowledgeResources.of(SampleGuidance.knowledge());

  @Test
  void the_library_each_plan_and_each_activity_are_valid() {
    assertThat(
            Stream.of(
                    List.of(resources.library()),
                    resources.planDefinitions(),
                    resources.activityDefinitions())
                .flatMap(List::stream))
        .allSatisfy(resource -> assertThat(R4Validator.findings(resource)).isEmpty());
  }

  @Test
  void the_json_comes_back_as_it_went() {
    assertThat(R4Validator.jsonReadBack(resources.bundle()))
        .isEqualTo(R4Validator.json(resources.bundle()));
  }

  @Test
  void the_same_guidance_has_the_same_bytes() {
    assertThat(R4Validator.json(resources.bundle()))
        .isEqualTo(R4Validator.json(KnowledgeResources.of(SampleGuidance.knowledge()).bundle()));
  }
}
