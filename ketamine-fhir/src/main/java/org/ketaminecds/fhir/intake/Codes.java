package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.MappedCode.Past;
import org.ketaminecds.fhir.terminology.ValueSets;

/** What the codes and words of a concept stand for in the vocabulary. */
final class Codes {

  private final ValueSets valueSets;
  private final Vocabulary vocabulary;

  Codes(ValueSets valueSets, Vocabulary vocabulary) {
    this.valueSets = valueSets;
    this.vocabulary = vocabulary;
  }

  /** A word of the vocabulary, and the code that led to it. */
  record Meaning(Term term, MappedCode code) {}

  /** Everything that the codings stand for, each term once. */
  List<Meaning> meanings(CodeableConcept concept) {
    List<Meaning> meanings = new ArrayList<>();
    for (MappedCode code : mapped(concept)) {
      vocabulary
          .find(code.term())
          .filter(term -> meanings.stream().noneMatch(known -> known.term().equals(term)))
          .ifPresent(term -> meanings.add(new Meaning(term, code)));
    }
    return meanings;
  }

  /**
   * Every mapped code among the codings, for what is no word of the vocabulary, such as a route.
   */
  List<MappedCode> mapped(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(coding -> coding.getSystem() != null && coding.getCode() != null)
        .flatMap(coding -> valueSets.find(coding.getSystem(), coding.getCode()).stream())
        .toList();
  }

  /** Whether it is a word of the vocabulary. */
  boolean knows(String name) {
    return vocabulary.find(name).isPresent();
  }

  /** What a resolved problem of this name says. */
  Past past(Term term) {
    return valueSets.codesOf(term.name()).stream()
        .map(MappedCode::past)
        .filter(past -> past == Past.COUNTS)
        .findFirst()
        .orElse(Past.DOES_NOT_COUNT);
  }

  /** The term of one of these kinds which is named so, word for word. */
  Optional<Term> named(CodeableConcept concept, List<TermKind> kinds) {
    return texts(concept)
        .flatMap(text -> vocabulary.find(text).stream())
        .filter(term -> kinds.contains(term.kind()))
        .findFirst();
  }

  /** The text, and then the displays. */
  static Stream<String> texts(CodeableConcept concept) {
    return Stream.concat(
            Stream.ofNullable(concept.getText()),
            concept.getCoding().stream().flatMap(coding -> Stream.ofNullable(coding.getDisplay())))
        .filter(text -> !text.isBlank());
  }

  /** The concept as people would call it: its text, a display, or a code. */
  static String shown(CodeableConcept concept) {
    return texts(concept)
        .findFirst()
        .or(
            () ->
                concept.getCoding().stream()
                    .filter(coding -> coding.getCode() != null)
                    .map(coding -> coding.getCode() + " of " + coding.getSystem())
                    .findFirst())
        .orElse("nothing coded or named");
  }
}
