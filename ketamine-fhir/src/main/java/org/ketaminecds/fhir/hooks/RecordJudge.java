package org.ketaminecds.fhir.hooks;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.Intake;
import org.ketaminecds.fhir.intake.PatientRecord;

/**
 * Reads a record and judges it; one measured value that cannot be right must not hide what all the
 * others say, so it is left out and told.
 */
record RecordJudge(DecisionSupport support, FhirIntake intake, EndpointOptions options) {

  private static final String OBSERVATIONS = "observations.";
  private static final String WEIGHT_PATH = "patient.weight";
  private static final String WEIGHT = "weight";

  /**
   * What came of it.
   *
   * @param read the record as it was read
   * @param assessment the answer
   * @param leftOut the values that were left out, and why
   */
  record Judged(Intake read, Assessment assessment, List<Problem> leftOut) {

    /** The same answer, of what was read told in other words. */
    Judged withRead(Intake told) {
      return new Judged(told, assessment, leftOut);
    }
  }

  /**
   * Judges a record of which a question is asked.
   *
   * @throws InvalidCaseException if something else than measured values cannot be right
   */
  Judged judge(PatientRecord patientRecord, ZonedDateTime now, UnaryOperator<ClinicalCase> ask) {
    try {
      return judge(patientRecord, now, ask, List.of());
    } catch (InvalidCaseException invalid) {
      List<Problem> values = values(invalid);
      if (values.isEmpty()) {
        // Held against a weight that cannot be right, any dose is wrong.
        values = valuesBesideTheDose(patientRecord, now, ask);
      }
      if (values.isEmpty()) {
        throw invalid;
      }
      try {
        return judge(withoutValues(patientRecord, values), now, ask, values);
      } catch (InvalidCaseException notTheValuesAlone) {
        throw invalid;
      }
    }
  }

  private static List<Problem> values(InvalidCaseException invalid) {
    return invalid.problems().stream().filter(one -> value(one).isPresent()).toList();
  }

  private List<Problem> valuesBesideTheDose(
      PatientRecord patientRecord, ZonedDateTime now, UnaryOperator<ClinicalCase> ask) {
    try {
      judge(patientRecord.withoutDose(), now, ask, List.of());
      return List.of();
    } catch (InvalidCaseException invalid) {
      return values(invalid);
    }
  }

  private Judged judge(
      PatientRecord patientRecord,
      ZonedDateTime now,
      UnaryOperator<ClinicalCase> ask,
      List<Problem> leftOut) {
    Intake read = intake.read(patientRecord, now, options.intake());
    ClinicalCase asked = ask.apply(read.clinicalCase());
    return new Judged(read, support.assess(asked, options.assessment()), leftOut);
  }

  private static PatientRecord withoutValues(PatientRecord patientRecord, List<Problem> problems) {
    return patientRecord.withoutValues(
        problems.stream().flatMap(one -> value(one).stream()).collect(Collectors.toSet()));
  }

  /** The name of the measured value that a problem is about. */
  private static Optional<String> value(Problem problem) {
    if (problem.where().equals(WEIGHT_PATH)) {
      return Optional.of(WEIGHT);
    }
    return problem.where().startsWith(OBSERVATIONS)
        ? Optional.of(problem.where().substring(OBSERVATIONS.length()))
        : Optional.empty();
  }
}
