package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.answer.AnswerContext;
import org.ketaminecds.fhir.answer.FhirAnswer;
import org.ketaminecds.fhir.knowledge.Knowledge;
import org.ketaminecds.fhir.knowledge.KnowledgeResources;
import org.ketaminecds.fhir.knowledge.Publication;
import org.ketaminecds.rules.casefile.CaseReader;

/** Every example case and the whole guidance become valid FHIR R4. */
class FhirEndToEndTest {

  private static final Knowledge KNOWLEDGE =
      Knowledge.of(Examples.support(), Publication.draft("https://example.org/fhir"));
  private static final KnowledgeResources RESOURCES = KnowledgeResources.of(KNOWLEDGE);
  private static final FhirValidator VALIDATOR = new FhirValidator(RESOURCES.extensions());

  static List<String> cases() {
    return Examples.names();
  }

  static List<PlanDefinition> plans() {
    return RESOURCES.planDefinitions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_answer_to_each_case_is_valid(String name) throws IOException {
    FhirAnswer answer = answer(name);

    assertThat(VALIDATOR.findings(answer.bundle())).isEmpty();
    assertThat(VALIDATOR.jsonReadBack(answer.bundle())).isEqualTo(VALIDATOR.json(answer.bundle()));
  }

  @Test
  void what_each_recommendation_asks_to_be_done_is_valid() {
    assertThat(RESOURCES.activityDefinitions())
        .hasSizeGreaterThan(100)
        .allSatisfy(activity -> assertThat(VALIDATOR.findings(activity)).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void each_answer_has_an_issue_and_a_requirement_for_whatever_the_assessment_raises_or_lacks(
      String name) throws IOException {
    Assessment assessment = assess(name);
    FhirAnswer answer = answer(name);

    long raised =
        assessment.applying().stream()
                .filter(one -> one.raises() != Advisability.NO_CONCERN_IDENTIFIED)
                .count()
            + assessment.notJudged().stream()
                .filter(one -> one.raises() != Advisability.NO_CONCERN_IDENTIFIED)
                .count();
    assertThat(answer.issues()).hasSize((int) raised);
    assertThat(answer.response().getDataRequirement())
        .extracting(FhirEndToEndTest::datum)
        .containsAll(assessment.missing().stream().map(MissingDatum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void the_plan_of_each_source_is_valid(PlanDefinition plan) {
    assertThat(VALIDATOR.findings(plan)).isEmpty();
    assertThat(VALIDATOR.jsonReadBack(plan)).isEqualTo(VALIDATOR.json(plan));
  }

  @Test
  void the_library_is_valid_and_is_the_one_that_answers_name() throws IOException {
    assertThat(VALIDATOR.findings(RESOURCES.library())).isEmpty();
    assertThat(((CanonicalType) answer("pregnancy.yaml").response().getModule()).getValue())
        .isEqualTo(RESOURCES.library().getUrl() + "|" + RESOURCES.library().getVersion());
  }

  @Test
  void every_recommendation_is_an_action_of_a_plan() {
    assertThat(
            RESOURCES.planDefinitions().stream()
                .flatMap(plan -> plan.getAction().stream())
                .map(action -> action.getPrefix()))
        .containsExactlyInAnyOrderElementsOf(
            KNOWLEDGE.recommendations().stream().map(Recommendation::id).toList());
  }

  @Test
  void every_line_of_a_condition_names_a_word_that_the_library_requires() {
    Set<String> required = new LinkedHashSet<>();
    RESOURCES.library().getDataRequirement().forEach(need -> required.add(datum(need)));

    assertThat(lines())
        .allSatisfy(
            line ->
                assertThat(KNOWLEDGE.mentioned(List.of(line)))
                    .as(line)
                    .isNotEmpty()
                    .allMatch(term -> required.contains(term.name())));
  }

  @Test
  void whatever_is_missing_from_a_case_is_required_by_the_library() throws IOException {
    Set<String> required = new LinkedHashSet<>();
    RESOURCES.library().getDataRequirement().forEach(need -> required.add(datum(need)));
    Set<String> missing = new LinkedHashSet<>();
    for (String name : cases()) {
      assess(name).missing().forEach(one -> missing.add(one.name()));
    }

    assertThat(required).containsAll(missing);
  }

  private static List<String> lines() {
    Stream<String> scopes =
        KNOWLEDGE.guidelines().stream().map(Guideline::scope).flatMap(List::stream);
    Stream<String> conditions =
        KNOWLEDGE.recommendations().stream()
            .flatMap(one -> Stream.concat(one.conditions().stream(), one.requirement().stream()));
    return Stream.concat(scopes, conditions)
        .map(String::strip)
        .filter(line -> !List.of("always", "all of:", "any of:", "none of:").contains(line))
        // The day of the case, which every case has.
        .filter(line -> !line.startsWith("in force until "))
        .toList();
  }

  private static String datum(DataRequirement need) {
    return need.getExtensionFirstRep().getValue().primitiveValue();
  }

  private static FhirAnswer answer(String name) throws IOException {
    Assessment assessment = assess(name);
    OffsetDateTime at = assessment.fingerprint().asOf().atOffset(ZoneOffset.ofHours(-5));
    return FhirAnswer.of(
        assessment, KNOWLEDGE, AnswerContext.of("Patient/example", name, at).build());
  }

  private static Assessment assess(String name) throws IOException {
    return Examples.support()
        .assess(
            new CaseReader(Examples.support().vocabulary())
                .read(Path.of(Examples.path(name)))
                .clinicalCase());
  }
}
