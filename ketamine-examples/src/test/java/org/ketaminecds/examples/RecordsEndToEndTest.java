package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.fhir.answer.AnswerContext;
import org.ketaminecds.fhir.answer.FhirAnswer;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.NotMapped;
import org.ketaminecds.fhir.intake.PatientRecord;
import org.ketaminecds.fhir.intake.RecordPart;
import org.ketaminecds.fhir.intake.SourcedDatum;
import org.ketaminecds.fhir.knowledge.Knowledge;
import org.ketaminecds.fhir.knowledge.KnowledgeResources;
import org.ketaminecds.fhir.knowledge.Publication;
import org.ketaminecds.rules.casefile.CaseReader;

/** Whole records, of Synthea and made by hand, become a case, an answer and valid FHIR R4. */
class RecordsEndToEndTest {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "ketaminecds", "examples", "records");
  private static final ZonedDateTime AS_OF =
      ZonedDateTime.of(2026, 11, 1, 12, 0, 0, 0, ZoneId.of("America/New_York"));
  private static final Knowledge KNOWLEDGE =
      Knowledge.of(Examples.support(), Publication.draft("https://example.org/fhir"));
  private static final FhirValidator VALIDATOR =
      new FhirValidator(KnowledgeResources.of(KNOWLEDGE).extensions());
  private static final FhirIntake INTAKE = new FhirIntake(Examples.support().vocabulary());

  /** Hours of a case file are seconds in a record. */
  private static final String HOW_A_VALUE_IS_WRITTEN = "results.because.found";

  static List<String> records() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void what_is_read_of_a_record_is_what_a_person_found_right(String name) throws IOException {
    Intake intake = read(bundle(name));

    Golden.check(
        "records/" + name + ".txt",
        RecordReport.of(intake, Examples.support().assess(intake.clinicalCase())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void each_resource_of_a_record_is_a_source_of_the_case_or_is_listed(String name)
      throws IOException {
    Bundle bundle = bundle(name);
    Intake intake = read(bundle);

    Set<String> told = new HashSet<>();
    intake.sources().stream().map(SourcedDatum::reference).forEach(told::add);
    intake.notMapped().stream().map(NotMapped::reference).forEach(told::add);
    assertThat(bundle.getEntry())
        .extracting(entry -> entry.getResource())
        .filteredOn(resource -> !resource.fhirType().equals("Medication"))
        .allSatisfy(resource -> assertThat(told).contains(reference(resource)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void the_answer_to_a_record_is_valid(String name) throws IOException {
    Intake intake = read(bundle(name));
    Assessment assessment = Examples.support().assess(intake.clinicalCase());
    FhirAnswer answer =
        FhirAnswer.of(
            assessment,
            KNOWLEDGE,
            AnswerContext.of("Patient/p", name, AS_OF.toOffsetDateTime())
                .sources(intake.references())
                .build());

    assertThat(VALIDATOR.findings(answer.bundle())).isEmpty();
  }

  @Test
  void a_record_and_the_case_file_that_says_the_same_have_one_answer() throws IOException {
    Assessment ofRecord =
        Examples.support().assess(read(bundle("crps-treated-twice")).clinicalCase());
    Assessment ofCaseFile =
        Examples.support()
            .assess(
                CaseReader.of(Examples.support())
                    .read(FOLDER.resolve("crps-treated-twice.yaml"))
                    .clinicalCase());

    assertThat(ofCaseFile)
        .usingRecursiveComparison()
        .ignoringFields(HOW_A_VALUE_IS_WRITTEN)
        .isEqualTo(ofRecord);
  }

  private static String reference(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static Intake read(Bundle bundle) {
    PatientRecord.Builder builder = PatientRecord.builder().resources(bundle);
    IntakeOptions options = IntakeOptions.none().withJurisdiction("US");
    for (RecordPart part : RecordPart.values()) {
      builder.asked(part);
      options = options.withReviewed(part);
    }
    return INTAKE.read(builder.build(), AS_OF, options);
  }

  private static Bundle bundle(String name) throws IOException {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(Bundle.class, Files.readString(FOLDER.resolve(name + ".json")));
  }
}
