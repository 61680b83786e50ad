package org.ketaminecds.fhir.intake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.fhir.terminology.MappedCode;

/** What a test or a status says of a finding: present, absent, or nothing that is understood. */
final class YesOrNo {

  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final Set<String> YES = Set.of("positive", "pos", "pregnant", "detected");
  private static final Set<String> NO = Set.of("negative", "neg", "not pregnant", "not detected");

  /** Codes of interpretations that are no words, for "ND" may be "not done" elsewhere. */
  private static final Map<String, FindingState> DETECTION =
      Map.of("DET", FindingState.PRESENT, "ND", FindingState.ABSENT);

  /** What is abnormal is no plain no, whatever the value says. */
  private static final Set<String> ABNORMAL = Set.of("A", "AA");

  /** SNOMED CT ends the full name of a result with what sort of thing it is. */
  private static final Pattern SEMANTIC_TAG = Pattern.compile(" \\((qualifier value|finding)\\)$");

  private static final String UNKNOWN_CODE = ", a coded value without words that are known";

  private final Codes codes;

  YesOrNo(Codes codes) {
    this.codes = codes;
  }

  /** By the value and its interpretation, where they do not contradict each other. */
  Optional<FindingState> of(ObservedItem item, Term finding) {
    Set<FindingState> value = item.value().map(found -> of(found, finding)).orElse(Set.of());
    Set<FindingState> said = EnumSet.noneOf(FindingState.class);
    said.addAll(value);
    item.interpretation().forEach(one -> said.addAll(of(one, finding)));
    boolean notUnderstood = value.isEmpty() && item.value().filter(YesOrNo::isWords).isPresent();
    boolean inDoubt = notUnderstood || item.interpretation().stream().anyMatch(YesOrNo::isAbnormal);
    return said.size() == 1
        ? said.stream().filter(state -> state == FindingState.PRESENT || !inDoubt).findFirst()
        : Optional.empty();
  }

  private static boolean isAbnormal(CodeableConcept interpretation) {
    return interpretation.getCoding().stream()
        .filter(coding -> INTERPRETATION.equals(coding.getSystem()))
        .anyMatch(coding -> coding.getCode() != null && ABNORMAL.contains(coding.getCode()));
  }

  /** What was found where neither yes nor no could be read, for people. */
  static String found(ObservedItem item) {
    String interpretation =
        item.interpretation().stream()
            .map(one -> "the interpretation " + found(one))
            .collect(Collectors.joining(", "));
    return Stream.of(item.value().map(YesOrNo::found).orElse(""), interpretation)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" with "));
  }

  private static String found(Type value) {
    if (value instanceof CodeableConcept concept) {
      return found(concept);
    }
    return value instanceof StringType text && text.hasValue()
        ? "\"%s\"".formatted(text.getValue())
        : "a value of type " + value.fhirType();
  }

  private static String found(CodeableConcept concept) {
    String coded =
        concept.getCoding().stream()
            .filter(Coding::hasCode)
            .map(coding -> coding.getCode() + " of " + coding.getSystem())
            .collect(Collectors.joining(", "));
    return Codes.texts(concept)
        .findFirst()
        .map(
            text ->
                coded.isEmpty()
                    ? "\"%s\"".formatted(text)
                    : "\"%s\" beside %s".formatted(text, coded))
        .orElse(coded.isEmpty() ? "no code and no words" : coded + UNKNOWN_CODE);
  }

  private Set<FindingState> of(Type value, Term finding) {
    if (value instanceof CodeableConcept concept) {
      return of(concept, finding);
    }
    if (value instanceof BooleanType truth && truth.hasValue()) {
      return Set.of(truth.booleanValue() ? FindingState.PRESENT : FindingState.ABSENT);
    }
    return value instanceof StringType text && text.hasValue() ? word(text.getValue()) : Set.of();
  }

  /** Words that are not understood may deny what their interpretation says. */
  private static boolean isWords(Type value) {
    return value instanceof CodeableConcept || value instanceof StringType;
  }

  /** What its codes and words say; words that are not understood may deny an absence. */
  private Set<FindingState> of(CodeableConcept concept, Term finding) {
    Set<FindingState> said = EnumSet.noneOf(FindingState.class);
    if (codes.meanings(concept).stream().anyMatch(meaning -> meaning.term().equals(finding))) {
      said.add(FindingState.PRESENT);
    }
    codes.mapped(concept).forEach(code -> said.addAll(result(code)));
    concept.getCoding().forEach(coding -> said.addAll(interpreted(coding)));
    Codes.texts(concept).forEach(text -> said.addAll(word(text)));
    boolean inOtherWords = concept.hasText() && word(concept.getText()).isEmpty();
    return inOtherWords && said.equals(Set.of(FindingState.ABSENT)) ? Set.of() : said;
  }

  private static Set<FindingState> result(MappedCode code) {
    return switch (code.term()) {
      case MappedCode.POSITIVE_RESULT -> Set.of(FindingState.PRESENT);
      case MappedCode.NEGATIVE_RESULT -> Set.of(FindingState.ABSENT);
      default -> Set.of();
    };
  }

  private static Set<FindingState> interpreted(Coding coding) {
    if (!INTERPRETATION.equals(coding.getSystem()) || coding.getCode() == null) {
      return Set.of();
    }
    FindingState detection = DETECTION.get(coding.getCode());
    return detection == null ? word(coding.getCode()) : Set.of(detection);
  }

  private static Set<FindingState> word(String text) {
    String folded = SEMANTIC_TAG.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    if (YES.contains(folded)) {
      return Set.of(FindingState.PRESENT);
    }
    return NO.contains(folded) ? Set.of(FindingState.ABSENT) : Set.of();
  }
}
