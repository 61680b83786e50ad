package org.ketaminecds.fhir.knowledge;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * What R4 has no element for.
 *
 * <p>Codes are the constants of the enumerations of the core, such as {@code AVOID}. Each is
 * defined by a StructureDefinition among the resources of the guidance.
 */
public enum OwnExtension {
  /** The step of the treatment that a recommendation is about. */
  STAGE("stage", "code", "The step of the treatment that it is about.", Places.STATEMENTS),
  /** What sort of recommendation it is. */
  KIND("kind", "code", "What sort of recommendation it is.", Places.STATEMENTS),
  /** What a recommendation advises, or an answer on the whole. */
  ADVICE(
      "advice",
      "code",
      "What is advised: NO_CONCERN_IDENTIFIED, CAUTION, DEFER, AVOID or STOP. The mildest does not"
          + " say that a plan is safe.",
      List.of("PlanDefinition.action", "RequestGroup.action", "DetectedIssue", "GuidanceResponse")),
  /** How far a statement was checked against its source. */
  VERIFICATION(
      "verification",
      "code",
      "How far the statement was checked against its source.",
      Places.STATEMENTS),
  /** The mark of the fact file, with the sources a statement was seen in. */
  VERIFICATION_MARK(
      "verification-mark",
      "string",
      "The mark of the fact file, with the sources that the statement was seen in.",
      Places.STATEMENTS),
  /** The strength of a recommendation, in the scheme of its own guideline. */
  GRADE(
      "grade",
      Places.GRADE_PARTS,
      "The strength of the recommendation as published, in the scheme of its own guideline.",
      Places.STATEMENTS),
  /** The certainty of the evidence, in the scheme of its own guideline. */
  CERTAINTY(
      "certainty",
      Places.GRADE_PARTS,
      "The certainty of the evidence as published, in the scheme of its own guideline.",
      Places.STATEMENTS),
  /** When a recommendation applies, one line for each line. */
  CONDITION(
      "condition",
      "string",
      "The condition under which it applies, in the language of guidance files; R4 allows no"
          + " language of our own in an expression.",
      Places.PLAN_ACTION),
  /** What satisfies a recommendation, one line for each line. */
  REQUIREMENT(
      "requirement",
      "string",
      "The condition that satisfies it, in the language of guidance files.",
      Places.PLAN_ACTION),
  /** The id of an older recommendation of the same body that this one narrows. */
  NARROWS(
      "narrows",
      "string",
      "The id of an older recommendation of the same body that this one narrows.",
      Places.PLAN_ACTION),
  /** How well an indication is supported. */
  SUPPORT(
      "support",
      Map.of("indication", "string", "level", "code"),
      "How well it supports an indication.",
      Places.PLAN_ACTION),
  /** Which answer a recommendation gives to a question that guidelines share. */
  POSITION(
      "position",
      Map.of("question", "string", "stance", "code"),
      "Which answer it gives to a question that guidelines share.",
      Places.PLAN_ACTION),
  /** How grave an interaction is, and who says so. */
  INTERACTION_SEVERITY(
      "interaction-severity",
      Map.of("level", "code", "basis", "code"),
      "How grave the interaction is that it is about, and who says so.",
      Places.PLAN_ACTION),
  /** What sort of document a source is. */
  ROLE("role", "code", "What sort of document the source is.", Places.PLAN),
  /** Whom and what a guideline is about, one line for each line. */
  SCOPE(
      "scope",
      "string",
      "The condition that says whom it is about, in the language of guidance files.",
      Places.PLAN),
  /** What the authors of a guideline say against it. */
  LIMITATION(
      "limitation", "string", "What its authors or its encoders say against it.", Places.PLAN),
  /** A country in which alone a guideline is used. */
  APPLIES_ONLY_IN(
      "applies-only-in",
      "code",
      "The ISO 3166-1 code of a country in which alone it is used.",
      Places.PLAN),
  /** The date by which the publisher of a guideline meant to review it. */
  REVIEW_DUE(
      "review-due", "date", "The date by which its publisher meant to review it.", Places.PLAN),
  /** The word of the vocabulary that a data requirement is for. */
  DATUM(
      "datum",
      "string",
      "The word of the vocabulary that it is needed for.",
      List.of("DataRequirement")),
  /** The recommendation behind a resource. */
  RECOMMENDATION(
      "recommendation",
      "string",
      "The id of the recommendation behind it.",
      List.of("DetectedIssue", "Task"));

  private static final class Places {
    private static final List<String> PLAN = List.of("PlanDefinition");
    private static final List<String> PLAN_ACTION = List.of("PlanDefinition.action");
    private static final List<String> STATEMENTS =
        List.of("PlanDefinition.action", "RequestGroup.action", "DetectedIssue");
    private static final Map<String, String> GRADE_PARTS =
        Map.of("value", "string", "scheme", "string", "seen-in-print", "boolean");
  }

  private final String id;
  private final String type;
  private final Map<String, String> parts;
  private final String meaning;
  private final List<String> places;

  OwnExtension(String id, String type, String meaning, List<String> places) {
    this.id = id;
    this.type = type;
    this.parts = Map.of();
    this.meaning = meaning;
    this.places = places;
  }

  OwnExtension(String id, Map<String, String> parts, String meaning, List<String> places) {
    this.id = id;
    this.type = "";
    this.parts = parts;
    this.meaning = meaning;
    this.places = places;
  }

  /** This extension with a constant of an enumeration. */
  public Extension of(Publication publication, Enum<?> constant) {
    return with(publication, new CodeType(constant.name()));
  }

  /** This extension with lines as one text, whose indentation says what belongs together. */
  Extension of(Publication publication, List<String> lines) {
    return of(publication, String.join("\n", lines));
  }

  /** This extension with a text. */
  public Extension of(Publication publication, String text) {
    return with(publication, new StringType(text));
  }

  Extension with(Publication publication, Type value) {
    return new Extension(publication.definition(id), value);
  }

  /** This extension with parts, in this order. */
  Extension of(Publication publication, Extension... itsParts) {
    Extension whole = new Extension(publication.definition(id));
    for (Extension part : itsParts) {
      whole.addExtension(part);
    }
    return whole;
  }

  String id() {
    return id;
  }

  /** The type of its value; empty if it has parts. */
  String type() {
    return type;
  }

  /** The types of its parts by their names. */
  Map<String, String> parts() {
    return parts;
  }

  String meaning() {
    return meaning;
  }

  /** The elements it may stand on. */
  List<String> places() {
    return places;
  }
}
