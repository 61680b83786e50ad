package org.ketaminecds.fhir.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.vocabulary.Term;

/** What a test or a status says of a finding: present, absent, or nothing that is understood. */
final class YesOrNo {

  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final Set<String> YES = Set.of("positive", "pos", "pregnant", "detected");
  private static final Set<String> NO = Set.of("negative", "neg", "not pregnant", "not detected");

  private final Codes codes;

  YesOrNo(Codes codes) {
    this.codes = codes;
  }

  /** By the value and its interpretation, where they do not contradict each other. */
  Optional<FindingState> of(ObservedItem item, Term finding) {
    Optional<FindingState> value =
        item.value()
            .flatMap(
                found -> {
                  if (found instanceof CodeableConcept concept) {
                    return of(concept, finding);
                  }
                  return found instanceof StringType text && text.hasValue()
                      ? word(text.getValue())
                      : Optional.empty();
                });
    Set<FindingState> said =
        Stream.concat(
                value.stream(),
                item.interpretation().stream().flatMap(one -> of(one, finding).stream()))
            .collect(Collectors.toSet());
    boolean notUnderstood = value.isEmpty() && item.value().filter(YesOrNo::isWords).isPresent();
    return said.size() == 1
        ? said.stream().filter(state -> state == FindingState.PRESENT || !notUnderstood).findFirst()
        : Optional.empty();
  }

  /** Words that are not understood may deny what their interpretation says. */
  private static boolean isWords(Type value) {
    return value instanceof CodeableConcept || value instanceof StringType;
  }

  private Optional<FindingState> of(CodeableConcept concept, Term finding) {
    if (codes.meanings(concept).stream().anyMatch(meaning -> meaning.term().equals(finding))) {
      return Optional.of(FindingState.PRESENT);
    }
    return Stream.concat(
            Codes.texts(concept),
            concept.getCoding().stream()
                .filter(coding -> INTERPRETATION.equals(coding.getSystem()))
                .flatMap(coding -> Stream.ofNullable(coding.getCode())))
        .flatMap(text -> word(text).stream())
        .findFirst();
  }

  private static Optional<FindingState> word(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(folded)) {
      return Optional.of(FindingState.PRESENT);
    }
    return NO.contains(folded) ? Optional.of(FindingState.ABSENT) : Optional.empty();
  }
}
