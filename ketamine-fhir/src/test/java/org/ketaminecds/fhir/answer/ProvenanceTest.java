package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private final FhirAnswer answer = SampleAnswers.of(SampleAssessments.applies());
  private final Provenance provenance = answer.provenance();

  @Test
  void it_speaks_of_every_other_resource_but_the_software() {
    List<String> made =
        answer.bundle().getEntry().stream()
            .map(entry -> entry.getResource())
            .filter(resource -> resource != answer.device() && resource != provenance)
            .map(Resource::getId)
            .toList();

    assertThat(provenance.getTarget())
        .extracting(Reference::getReference)
        .containsExactlyElementsOf(made);
  }

  @Test
  void the_software_tells_its_version() {
    assertThat(provenance.getAgentFirstRep().getWho().getReference())
        .isEqualTo(answer.device().getId());
    assertThat(answer.device().getVersionFirstRep().getValue()).isEqualTo("0.1.0");
  }

  @Test
  void it_names_each_input_once_and_each_part_of_the_guidance_with_its_hash() {
    assertThat(provenance.getEntity())
        .extracting(entity -> entity.getWhat())
        .extracting(what -> what.hasReference() ? what.getReference() : what.getDisplay())
        .containsExactly(
            "MedicationRequest/3",
            "Observation/weight",
            "MedicationStatement/t1",
            "MedicationStatement/t2",
            "Procedure/ecg",
            "vocabulary 1.2.0",
            "example-2026 1.0.0",
            "house 2.1.0");
    assertThat(provenance.getEntity().get(6).getWhat().getIdentifier().getValue())
        .isEqualTo("0123456789abcdef".repeat(4));
  }

  @Test
  void addresses_follow_from_the_request() {
    assertThat(ids(SampleAnswers.of(SampleAssessments.applies())))
        .isEqualTo(ids(answer))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).startsWith("urn:uuid:"));
  }

  private static List<String> ids(FhirAnswer one) {
    return Stream.of(one.bundle())
        .flatMap(bundle -> bundle.getEntry().stream())
        .map(entry -> entry.getFullUrl())
        .toList();
  }
}
