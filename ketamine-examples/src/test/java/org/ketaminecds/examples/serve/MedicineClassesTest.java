package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.PatientRecord;

/** The names of classes, which no printed name of a product stands for, are the vocabulary's. */
class MedicineClassesTest {

  private static final FhirIntake INTAKE = new FhirIntake(HookCalls.SUPPORT.vocabulary());

  @Test
  void aClassWordOfTheVocabularyIsFoundInNoTextAndEveryOtherMedicineIs() {
    Set<String> classes = names(term -> term.definition().contains("has no word of its own here"));

    assertThat(classes).isNotEmpty();
    assertThat(names(term -> !isFound(term.name() + " 10 mg"))).isEqualTo(classes);
  }

  private static Set<String> names(Predicate<Term> which) {
    return HookCalls.SUPPORT.vocabulary().terms().stream()
        .filter(term -> term.kind() == TermKind.MEDICINE)
        .filter(which)
        .map(Term::name)
        .collect(Collectors.toSet());
  }

  private static boolean isFound(String text) {
    MedicationRequest order = new MedicationRequest();
    order.setStatus(MedicationRequestStatus.ACTIVE);
    order.setMedication(new CodeableConcept().setText(text));
    order.setId("m");
    return !INTAKE
        .read(
            PatientRecord.builder().resource(order).build(),
            ZonedDateTime.of(2026, 11, 26, 12, 0, 0, 0, ZoneOffset.UTC),
            IntakeOptions.none())
        .sources()
        .isEmpty();
  }
}
