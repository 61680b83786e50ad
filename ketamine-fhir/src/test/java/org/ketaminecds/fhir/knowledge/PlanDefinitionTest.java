package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.SampleGuidance;

class PlanDefinitionTest {

  private static final String EXTENSIONS = "https://example.org/fhir/StructureDefinition/";

  private final List<PlanDefinition> plans =
      KnowledgeResources.of(SampleGuidance.knowledge()).planDefinitions();
  private final PlanDefinition plan = plans.get(0);

  @Test
  void there_is_one_for_each_guideline_with_an_action_for_each_of_its_recommendations() {
    assertThat(plans)
        .extracting(PlanDefinition::getUrl)
        .containsExactly(
            "https://example.org/fhir/PlanDefinition/example-2026",
            "https://example.org/fhir/PlanDefinition/house");
    assertThat(plan.getAction())
        .extracting(PlanDefinitionActionComponent::getPrefix)
        .containsExactly(
            "EX-IND-01",
            "EX-DOSE-01.1",
            "EX-CI-01",
            "EX-CI-03",
            "EX-CI-02",
            "EX-DDI-01",
            "EX-TEST-01");
    assertThat(plans.get(1).getAction())
        .extracting(PlanDefinitionActionComponent::getPrefix)
        .containsExactly("HOUSE-01");
  }

  @Test
  void it_tells_version_hash_countries_and_dates_that_are_known() {
    assertThat(plan.getVersion()).isEqualTo("1.0.0");
    assertThat(plan.getIdentifierFirstRep().getValue()).isEqualTo("0123456789abcdef".repeat(4));
    assertThat(plan.getStatus()).isEqualTo(PublicationStatus.DRAFT);
    assertThat(plan.getJurisdiction())
        .extracting(country -> country.getCodingFirstRep().getCode())
        .containsExactly("US", "CA");
    assertThat(plan.getEffectivePeriod().getStartElement().getValueAsString())
        .isEqualTo("2026-01-31");
    assertThat(values(plan.getExtension(), "review-due")).containsExactly("2030-12-31");
  }

  @Test
  void dates_that_nobody_knows_are_left_out() {
    assertThat(plan.hasApprovalDate()).isFalse();
    assertThat(plan.hasLastReviewDate()).isFalse();
    assertThat(plan.hasDate()).isFalse();
    assertThat(values(plans.get(1).getExtension(), "review-due")).isEmpty();
  }

  @Test
  void the_societies_are_the_source_and_not_the_publisher() {
    RelatedArtifact source = plan.getRelatedArtifactFirstRep();

    assertThat(plan.hasPublisher()).isFalse();
    assertThat(source.getType()).isEqualTo(RelatedArtifactType.DERIVEDFROM);
    assertThat(source.getDisplay()).endsWith("(Society A, Society B)");
    assertThat(source.getUrl()).isEqualTo("https://doi.org/10.9999/example.2026");
    assertThat(source.getCitation())
        .isEqualTo("A B, C D. A guideline \\[by example\\]. J Example 2026;1(2):3-4.");
  }

  @Test
  void sources_facts_limitations_and_scope_are_kept() {
    assertThat(plan.getRelatedArtifact())
        .extracting(RelatedArtifact::getLabel)
        .containsExactly(null, "S1", "EX-DOC-01");
    assertThat(values(plan.getExtension(), "limitation"))
        .containsExactly("Most studies are small.");
    assertThat(values(plan.getExtension(), "scope"))
        .containsExactly("all of:\n  age >= 18 y\n  route is intravenous");
    assertThat(values(plan.getExtension(), "applies-only-in")).containsExactly("US", "CA");
    assertThat(values(plan.getExtension(), "role")).containsExactly("GUIDELINE");
  }

  @Test
  void an_action_tells_what_the_recommendation_says_and_when() {
    PlanDefinitionActionComponent action = plan.getAction().get(1);

    assertThat(action.getTitle()).isEqualTo("A title of EX-DOSE-01.1");
    assertThat(action.getDescription()).isEqualTo("A statement of EX-DOSE-01.1 in our own words.");
    assertThat(action.getTextEquivalent()).isEqualTo("Lower the rate to 2 mg/kg/h or less.");
    assertThat(values(action, "condition"))
        .containsExactly(
            "all of:\n  infusion rate > 2 mg/kg/h\n  care setting is not intensive care unit");
    assertThat(values(action, "advice")).containsExactly("AVOID");
    assertThat(values(plan.getAction().get(6), "requirement"))
        .containsExactly("electrocardiogram is done within 6 months");
  }

  @Test
  void an_action_cites_its_place_and_tells_how_it_was_read() {
    List<RelatedArtifact> documentation = plan.getAction().get(1).getDocumentation();

    assertThat(documentation)
        .extracting(RelatedArtifact::getType)
        .containsExactly(RelatedArtifactType.CITATION, RelatedArtifactType.JUSTIFICATION);
    assertThat(documentation.get(0).getLabel()).isEqualTo("question 3, table Dosing (2)");
    assertThat(documentation.get(1).getDisplay()).isEqualTo("The source leaves the limit open.");
  }

  @Test
  void grade_and_certainty_keep_their_scheme_and_whether_they_were_seen() {
    assertThat(parts(plan.getAction().get(1), "grade"))
        .containsExactly("value=C", "scheme=example-2026", "seen-in-print=false");
    assertThat(parts(plan.getAction().get(1), "certainty"))
        .containsExactly("value=low to moderate", "scheme=example-2026", "seen-in-print=true");
    assertThat(values(plan.getAction().get(1), "verification")).containsExactly("RECALLED");
    assertThat(values(plan.getAction().get(1), "verification-mark")).containsExactly("RECALLED-M");
    assertThat(parts(plans.get(1).getAction().get(0), "grade")).isEmpty();
  }

  @Test
  void support_position_narrowing_and_severity_are_kept() {
    PlanDefinitionActionComponent indication = plan.getAction().get(0);

    assertThat(parts(indication, "support"))
        .containsExactly("indication=complex regional pain syndrome", "level=SUPPORTED");
    assertThat(parts(indication, "position"))
        .containsExactly("question=ketamine for CRPS", "stance=FOR");
    assertThat(values(indication, "narrows")).containsExactly("EX-IND-00");
    assertThat(parts(plan.getAction().get(5), "interaction-severity"))
        .containsExactly("level=MAJOR", "basis=PROPOSED");
  }

  private static List<String> values(Element element, String name) {
    return values(element.getExtension(), name);
  }

  private static List<String> values(List<Extension> extensions, String name) {
    return named(extensions, name).map(one -> one.getValue().primitiveValue()).toList();
  }

  private static List<String> parts(Element element, String name) {
    return named(element.getExtension(), name)
        .flatMap(one -> one.getExtension().stream())
        .map(part -> part.getUrl() + "=" + part.getValue().primitiveValue())
        .toList();
  }

  private static Stream<Extension> named(List<Extension> extensions, String name) {
    return extensions.stream().filter(one -> one.getUrl().equals(EXTENSIONS + name));
  }
}
