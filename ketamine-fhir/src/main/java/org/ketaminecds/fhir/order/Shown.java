package org.ketaminecds.fhir.order;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What an order says, as people would read it. */
final class Shown {

  private Shown() {}

  static String concept(CodeableConcept written) {
    return Optional.ofNullable(written.getText())
        .orElseGet(
            () ->
                written.getCoding().stream()
                    .flatMap(
                        coding ->
                            Stream.concat(
                                Stream.ofNullable(coding.getDisplay()),
                                Stream.ofNullable(coding.getCode())))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("no code and no text"));
  }
}
