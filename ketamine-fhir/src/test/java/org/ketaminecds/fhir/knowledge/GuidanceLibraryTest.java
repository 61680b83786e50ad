package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.fhir.SampleGuidance;

class GuidanceLibraryTest {

  private static final GuidanceVersion ONE = new GuidanceVersion("a", "1.0.0", "f00");
  private static final GuidanceVersion OTHER = new GuidanceVersion("b", "2.0.0", "ba5");

  private final Library library = KnowledgeResources.of(SampleGuidance.knowledge()).library();

  @Test
  void it_is_composed_of_the_plans_in_their_versions() {
    assertThat(library.getRelatedArtifact())
        .extracting(RelatedArtifact::getResource)
        .containsExactly(
            "https://example.org/fhir/PlanDefinition/example-2026|1.0.0",
            "https://example.org/fhir/PlanDefinition/house|2.1.0");
  }

  @Test
  void it_requires_each_datum_that_a_condition_reads_once() {
    assertThat(library.getDataRequirement())
        .extracting(need -> datum(need) + ": " + need.getType())
        .containsExactly(
            "age: Patient",
            "route: MedicationRequest",
            "indications: Condition",
            "complex regional pain syndrome: Condition",
            "infusion rate: MedicationRequest",
            "proposed doses: MedicationRequest",
            "weight: Observation",
            "care setting: Any",
            "pregnancy: Condition",
            "pregnancy: Observation",
            "cardiovascular disease: Condition",
            "allergies: AllergyIntolerance",
            "theophylline: AllergyIntolerance",
            "medicines: MedicationRequest",
            "medicines: MedicationStatement",
            "theophylline: MedicationRequest",
            "theophylline: MedicationStatement",
            "electrocardiogram: Procedure");
  }

  @Test
  void codes_stand_under_their_systems() {
    assertThat(codes("complex regional pain syndrome: Condition"))
        .containsExactly(
            "http://hl7.org/fhir/sid/icd-10-cm|G56.4", "http://hl7.org/fhir/sid/icd-10-cm|G90.5");
    assertThat(codes("pregnancy: Observation")).containsExactly("http://loinc.org|82810-3");
    assertThat(codes("theophylline: MedicationRequest"))
        .containsExactly("http://www.nlm.nih.gov/research/umls/rxnorm|10438");
    assertThat(codes("theophylline: AllergyIntolerance"))
        .containsExactly("http://www.nlm.nih.gov/research/umls/rxnorm|10438");
    assertThat(codes("medicines: MedicationRequest")).isEmpty();
    assertThat(codes("electrocardiogram: Procedure")).isEmpty();
  }

  @Test
  void its_version_changes_with_whatever_changes_in_a_part_and_not_with_their_order() {
    String version = Knowledge.versionOf(List.of(ONE, OTHER));

    assertThat(Knowledge.versionOf(List.of(OTHER, ONE))).isEqualTo(version).hasSize(16);
    assertThat(Knowledge.versionOf(List.of(ONE))).isNotEqualTo(version);
    assertThat(Knowledge.versionOf(List.of(ONE, new GuidanceVersion("b", "2.0.1", "ba5"))))
        .isNotEqualTo(version);
    assertThat(Knowledge.versionOf(List.of(ONE, new GuidanceVersion("b", "2.0.0", "ba6"))))
        .isNotEqualTo(version);
  }

  private List<String> codes(String needed) {
    return library.getDataRequirement().stream()
        .filter(need -> (datum(need) + ": " + need.getType()).equals(needed))
        .flatMap(need -> need.getCodeFilter().stream())
        .flatMap(filter -> filter.getCode().stream())
        .map(GuidanceLibraryTest::text)
        .toList();
  }

  private static String text(Coding coding) {
    return coding.getSystem() + "|" + coding.getCode();
  }

  private static String datum(DataRequirement need) {
    return need.getExtensionFirstRep().getValue().primitiveValue();
  }
}
