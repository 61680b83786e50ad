package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Library;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.fhir.R4Validator;
import org.ketaminecds.fhir.SampleGuidance;
import org.ketaminecds.fhir.knowledge.KnowledgeResources;

class GuidanceResponseTest {

  @Test
  void nothing_missing_is_success() {
    assertThat(status(SampleAssessments.applies())).isEqualTo(GuidanceResponseStatus.SUCCESS);
    assertThat(status(SampleAssessments.empty())).isEqualTo(GuidanceResponseStatus.SUCCESS);
  }

  @Test
  void a_datum_that_could_raise_something_is_required() {
    assertThat(status(SampleAssessments.missing(Advisability.CAUTION)))
        .isEqualTo(GuidanceResponseStatus.DATAREQUIRED);
  }

  @Test
  void a_datum_that_could_raise_nothing_is_requested() {
    assertThat(status(SampleAssessments.missing(Advisability.NO_CONCERN_IDENTIFIED)))
        .isEqualTo(GuidanceResponseStatus.DATAREQUESTED);
  }

  @Test
  void each_missing_datum_is_a_requirement_with_the_codes_of_its_word() {
    List<DataRequirement> needs = response(SampleAssessments.cannotBeJudged()).getDataRequirement();

    assertThat(needs)
        .extracting(DataRequirement::getType)
        .containsExactly("Condition", "Observation", "Procedure", "Any", "Any");
    assertThat(needs)
        .extracting(need -> need.getExtensionFirstRep().getValue().primitiveValue())
        .containsExactly(
            "pregnancy", "pregnancy", "electrocardiogram", "rescue drugs", "care setting");
    Coding code = needs.get(1).getCodeFilterFirstRep().getCodeFirstRep();
    assertThat(code.getSystem()).isEqualTo("http://loinc.org");
    assertThat(code.getCode()).isEqualTo("82810-3");
  }

  @Test
  void it_names_the_library_in_the_version_that_answered() {
    Library library = KnowledgeResources.of(SampleGuidance.knowledge()).library();

    assertThat(((CanonicalType) response(SampleAssessments.applies()).getModule()).getValue())
        .isEqualTo(library.getUrl() + "|" + library.getVersion());
  }

  @Test
  void notes_tell_coverage_support_conflicts_narrowings_and_assumptions() {
    String notes =
        response(SampleAssessments.conflicts()).getNote().stream()
            .map(Annotation::getText)
            .collect(Collectors.joining("\n"));

    assertThat(notes)
        .contains("On the whole the guidance advises: caution.")
        .contains("outside scope: example-2026 (guideline)")
        .contains("Support of ketamine for complex regional pain syndrome: supported")
        .contains("Guidelines disagree on ketamine for CRPS. For it: EX-IND-01: Grade C")
        .contains("Against it: EX-DDI-01: Grade C, certainty low to moderate, in the scheme of")
        .contains("NICE-99. Nothing is averaged")
        .contains("EX-IND-01 is newer and narrows EX-IND-00")
        .contains("Assumed on pregnancy: taken as absent");
  }

  @Test
  void text_from_a_record_is_no_markdown() {
    assertThat(response(SampleAssessments.applies()).getNote())
        .extracting(Annotation::getText)
        .contains("Support of ketamine for an \\*unlisted\\* pain: not addressed.");
  }

  @Test
  void it_leads_to_the_proposal_only_if_there_is_one() {
    FhirAnswer proposing = SampleAnswers.of(SampleAssessments.applies());

    assertThat(proposing.response().getResult().getReference())
        .isEqualTo(proposing.proposal().orElseThrow().getId());
    assertThat(response(SampleAssessments.empty()).hasResult()).isFalse();
  }

  @Test
  void the_time_of_the_caller_keeps_its_offset_and_has_seconds() {
    AnswerContext context =
        AnswerContext.of("Patient/1", "r", OffsetDateTime.parse("2026-11-24T08:00-05:30")).build();
    FhirAnswer answer =
        FhirAnswer.of(SampleAssessments.empty(), SampleGuidance.knowledge(), context);

    assertThat(answer.response().getOccurrenceDateTimeElement().getValueAsString())
        .isEqualTo("2026-11-24T08:00:00-05:30");
    assertThat(answer.provenance().getRecordedElement().getValueAsString())
        .isEqualTo("2026-11-24T08:00:00-05:30");
    assertThat(R4Validator.findings(answer.bundle())).isEmpty();
  }

  private static GuidanceResponseStatus status(Assessment assessment) {
    return response(assessment).getStatus();
  }

  private static GuidanceResponse response(Assessment assessment) {
    return SampleAnswers.of(assessment).response();
  }
}
