package org.ketaminecds.fhir.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.fhir.terminology.CodeSystem;

/**
 * Finds in a problem that it is an allergy to ketamine, or may be one.
 *
 * <p>It is one where its words say that and nothing else. An "adverse reaction to ketamine" may
 * have been nausea, so that it is asked for, and so is a reaction to an anaesthetic without a name.
 */
final class AllergyProblem {

  /** What a problem says of an allergy to ketamine. */
  enum Says {
    NOTHING,
    /** That there may be one. */
    MAYBE,
    /** In words that may mean that there is none. */
    PERHAPS_NOT,
    /** That there is one. */
    YES
  }

  /** Adverse effects stand in one chapter with injuries and poisonings, T. */
  private static final List<String> HARM_AND_ALLERGY_STATUS = List.of("T", "Z88");

  /** Adverse effects of anaesthetics by vein and of other general ones; an allergy to any. */
  private static final List<String> OF_ANAESTHETICS = List.of("T41.1X5", "T41.295", "Z88.4");

  private static final Pattern REACTION =
      Pattern.compile(
          "(?i)allerg|sensitiv|anaphyl|toler|adverse|reaction|side[ -]?effect|urticaria|hives|rash"
              + "|angio-?o?edema|bronchospasm|laryngospasm|avoid|contraindicat");

  private static final Pattern ANAESTHETIC =
      Pattern.compile("(?i)(?<!local |regional |inhaled )ana?esthet");

  private static final String HISTORY =
      "(?:(?:(?:personal |past )?history of|h/o|hx of) )?(?:an )?";
  private static final String ALLERGY =
      "(?:(?:known|severe|drug|medication) ){0,3}"
          + "(?:allerg(?:y|ies)|allergic reaction|hypersensitivity(?: reaction)?|anaphylaxis"
          + "|anaphylactic (?:reaction|shock))(?: status)?";

  private static final List<Pattern> PLAIN =
      Stream.of(
              ALLERGY + " (?:due to|caused by|to|from|after) (?<substance>%s)",
              "(?:known )?(?<substance>%s) " + ALLERGY)
          .map(words -> HISTORY + words.formatted(AllergyDenial.SUBSTANCE))
          .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE))
          .toList();

  /** The end of a sentence; a run of marks is looked at once, however long it is. */
  private static final Pattern END = Pattern.compile("(?<![ .;,])[ .;,]++$");

  /** SNOMED CT ends the full name of a problem with what sort of thing it is. */
  private static final Pattern SEMANTIC_TAG =
      Pattern.compile(" \\((?:finding|disorder|situation)\\)$");

  private final CodeableConcept problem;
  private final MedicineNames names;

  private AllergyProblem(CodeableConcept problem, MedicineNames names) {
    this.problem = problem;
    this.names = names;
  }

  static Says says(CodeableConcept problem, MedicineNames names) {
    return new AllergyProblem(problem, names).says();
  }

  private Says says() {
    List<String> naming = texts().filter(this::namesKetamine).toList();
    if (naming.stream().anyMatch(AllergyDenial::isAllOf)) {
      return Says.PERHAPS_NOT;
    }
    if (naming.stream().anyMatch(this::isPlain)) {
      return Says.YES;
    }
    boolean reaction = texts().anyMatch(text -> REACTION.matcher(text).find());
    boolean ofKetamine = !naming.isEmpty() && (reaction || isCodedIn(HARM_AND_ALLERGY_STATUS));
    boolean ofAnaesthetics =
        isCodedIn(OF_ANAESTHETICS)
            || texts()
                .anyMatch(
                    text -> ANAESTHETIC.matcher(text).find() && REACTION.matcher(text).find());
    return ofKetamine || ofAnaesthetics ? Says.MAYBE : Says.NOTHING;
  }

  private Stream<String> texts() {
    return Codes.texts(problem).map(PlainText::of);
  }

  private boolean namesKetamine(String text) {
    return names.in(text).stream().anyMatch(term -> KetamineNames.formOf(term).isPresent());
  }

  private boolean isPlain(String text) {
    String words = SEMANTIC_TAG.matcher(END.matcher(text).replaceFirst("")).replaceFirst("");
    return PLAIN.stream()
        .map(pattern -> pattern.matcher(words))
        .filter(Matcher::matches)
        .anyMatch(found -> namesKetamine(found.group("substance")));
  }

  private boolean isCodedIn(List<String> families) {
    return problem.getCoding().stream()
        .filter(coding -> CodeSystem.ICD_10_CM.isNamed(coding.getSystem()))
        .flatMap(coding -> Stream.ofNullable(coding.getCode()))
        .map(CodeSystem.ICD_10_CM::written)
        .anyMatch(code -> families.stream().anyMatch(code::startsWith));
  }
}
