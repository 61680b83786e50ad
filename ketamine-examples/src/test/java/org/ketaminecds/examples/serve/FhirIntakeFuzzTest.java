package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Timeout;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.PatientRecord;
import org.ketaminecds.fhir.intake.RecordPart;

/** Hostile records of a patient, as bundles. */
@Timeout(60)
class FhirIntakeFuzzTest {

  private static final FhirIntake INTAKE = new FhirIntake(HookCalls.SUPPORT.vocabulary());
  private static final ZonedDateTime AS_OF =
      HookCalls.CLOCK.instant().atZone(HookCalls.OPTIONS.zone());

  private static final IntakeOptions OPTIONS =
      HookCalls.OPTIONS.intake().withReviewed(RecordPart.ADMINISTRATIONS);
  private static final String RECORD = record();

  @FuzzTest
  void anyRecordIsACaseThatHasAnAnswerOrIsRefusedWithEachFault(byte[] written) {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    Bundle bundle;
    try {
      bundle = parser.parseResource(Bundle.class, HostileJson.of(written, RECORD));
    } catch (RuntimeException noFhir) {
      return;
    }

    try {
      Intake intake = INTAKE.read(everythingOf(bundle), AS_OF, OPTIONS);

      assertThat(HookCalls.SUPPORT.assess(intake.clinicalCase()).results()).isNotEmpty();
    } catch (InvalidCaseException refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.where()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.found()).isNotBlank())
          .allSatisfy(problem -> assertThat(problem.wanted()).isNotBlank());
    }
  }

  private static String record() {
    try (InputStream in =
        FhirIntakeFuzzTest.class.getResourceAsStream("../records/crps-treated-twice.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PatientRecord everythingOf(Bundle bundle) {
    PatientRecord.Builder builder = PatientRecord.builder().resources(bundle);
    for (RecordPart part : RecordPart.values()) {
      builder.asked(part);
    }
    return builder.build();
  }
}
