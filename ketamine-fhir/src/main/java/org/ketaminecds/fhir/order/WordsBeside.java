package org.ketaminecds.fhir.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;

/**
 * What an order says beside its numbers, with the place of each.
 *
 * <p>None of it is read, though it may change what is meant: "titrate up", a site, a reason.
 */
final class WordsBeside {

  private final List<String> words = new ArrayList<>();

  List<String> list() {
    return List.copyOf(words);
  }

  void add(Instruction instruction) {
    String path = instruction.path() + ".";
    Dosage dosage = instruction.dosage();
    Optional.ofNullable(dosage.getText()).ifPresent(text -> add(path + "text", text));
    dosage
        .getAdditionalInstruction()
        .forEach(one -> add(path + "additionalInstruction", Shown.concept(one)));
    Optional.ofNullable(dosage.getPatientInstruction())
        .ifPresent(text -> add(path + "patientInstruction", text));
    if (dosage.hasSite()) {
      add(path + "site", Shown.concept(dosage.getSite()));
    }
    if (dosage.hasMethod()) {
      add(path + "method", Shown.concept(dosage.getMethod()));
    }
    if (dosage.getTiming().hasCode() && !TimingRefusals.isCodeAlone(dosage.getTiming())) {
      add(path + "timing.code", Shown.concept(dosage.getTiming().getCode()));
    }
    OpenDays.forEach(dosage.getTiming(), (part, found) -> add(path + "timing." + part, found));
  }

  /** Notes a route that tells how it is given too. */
  void add(Instruction instruction, String manner) {
    words.add("%s.route is read as a route and no more: %s".formatted(instruction.path(), manner));
  }

  void add(MedicationRequest order) {
    order.getReasonCode().forEach(one -> add("reasonCode", Shown.concept(one)));
    order.getReasonReference().forEach(one -> add("reasonReference", shown(one)));
    order.getNote().stream()
        .flatMap(one -> Stream.ofNullable(one.getText()))
        .forEach(text -> add("note", text));
    Optional.ofNullable(order.getDispenseRequest().getNumberOfRepeatsAllowedElement().getValue())
        .filter(repeats -> repeats > 0)
        .ifPresent(
            repeats -> add("dispenseRequest.numberOfRepeatsAllowed", String.valueOf(repeats)));
  }

  private static String shown(Reference reason) {
    return Stream.concat(
            Stream.ofNullable(reason.getDisplay()), Stream.ofNullable(reason.getReference()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("a reference without a name");
  }

  private void add(String place, String found) {
    words.add("%s is not read: %s".formatted(place, found));
  }
}
