package org.ketaminecds.fhir;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.guidance.Severity;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.knowledge.Knowledge;
import org.ketaminecds.fhir.knowledge.Publication;

/** A small invented guidance that has something of every sort. */
public final class SampleGuidance {

  private static final String HASH = "0123456789abcdef".repeat(4);

  private SampleGuidance() {}

  /** The guidance, published where the validator knows its extensions. */
  public static Knowledge knowledge() {
    return new Knowledge(
        Publication.draft(R4Validator.BASE),
        List.of(guideline(), policy()),
        recommendations(),
        vocabulary(),
        versions());
  }

  /** The parts as a fingerprint gives them. */
  public static List<GuidanceVersion> versions() {
    return List.of(
        new GuidanceVersion("vocabulary", "1.2.0", HASH),
        new GuidanceVersion("example-2026", "1.0.0", HASH),
        new GuidanceVersion("house", "2.1.0", HASH));
  }

  /** A guideline with everything a guideline can have. */
  public static Guideline guideline() {
    return new Guideline(
        "example-2026",
        "1.0.0",
        "A guideline by <example> & others",
        List.of("Society A", "Society B"),
        "A B, C D. A guideline [by example]. J Example 2026;1(2):3-4.",
        Optional.of("10.9999/example.2026"),
        LocalDate.parse("2026-01-31"),
        Optional.of(LocalDate.parse("2030-12-31")),
        Role.GUIDELINE,
        Optional.of("US"),
        List.of("US", "CA"),
        List.of("all of:", "  age >= 18 y", "  route is intravenous"),
        List.of("Most studies are small."),
        Map.of("EX-DOC-01", "It appeared in January."),
        Map.of("S1", "example.org, abstract"),
        HASH);
  }

  private static Guideline policy() {
    return new Guideline(
        "house",
        "2.1.0",
        "A policy of the house",
        List.of("The house"),
        "The house. Policy 1.",
        Optional.empty(),
        LocalDate.parse("2026-02-01"),
        Optional.empty(),
        Role.POLICY,
        Optional.empty(),
        List.of(),
        List.of("always"),
        List.of(),
        Map.of(),
        Map.of(),
        HASH);
  }

  /** Recommendations of every sort that differs in FHIR. */
  public static List<Recommendation> recommendations() {
    return List.of(
        indication(),
        rate(),
        pregnancy(),
        heartDisease(),
        allergy(),
        theophylline(),
        electrocardiogram(),
        consent());
  }

  /** An indication, which takes a stance and raises nothing. */
  public static Recommendation indication() {
    return recommendation(
        "EX-IND-01",
        Kind.INDICATION,
        Advisability.NO_CONCERN_IDENTIFIED,
        List.of("indications include complex regional pain syndrome"),
        List.of(),
        Optional.empty());
  }

  /** A limit of the rate, not seen in print. */
  public static Recommendation rate() {
    return recommendation(
        "EX-DOSE-01.1",
        Kind.DOSE_LIMIT,
        Advisability.AVOID,
        List.of(
            "all of:", "  infusion rate > 2 mg/kg/h", "  care setting is not intensive care unit"),
        List.of(),
        Optional.of("Lower the rate to 2 mg/kg/h or less."));
  }

  /** A contraindication that waits for data in most cases. */
  public static Recommendation pregnancy() {
    return recommendation(
        "EX-CI-01",
        Kind.CONTRAINDICATION,
        Advisability.AVOID,
        List.of("pregnancy is present"),
        List.of(),
        Optional.empty());
  }

  /** A contraindication by a diagnosis. */
  public static Recommendation heartDisease() {
    return recommendation(
        "EX-CI-03",
        Kind.CONTRAINDICATION,
        Advisability.AVOID,
        List.of("cardiovascular disease is present"),
        List.of(),
        Optional.empty());
  }

  /** A contraindication by an allergy. */
  public static Recommendation allergy() {
    return recommendation(
        "EX-CI-02",
        Kind.CONTRAINDICATION,
        Advisability.AVOID,
        List.of("allergies include theophylline"),
        List.of(),
        Optional.empty());
  }

  /** An interaction. */
  public static Recommendation theophylline() {
    return recommendation(
        "EX-DDI-01",
        Kind.PRECAUTION,
        Advisability.CAUTION,
        List.of("medicines include theophylline"),
        List.of(),
        Optional.of("Choose another bronchodilator."));
  }

  /** A test that may have been done. */
  public static Recommendation electrocardiogram() {
    return recommendation(
        "EX-TEST-01",
        Kind.TEST,
        Advisability.DEFER,
        List.of("cardiovascular disease is present"),
        List.of("electrocardiogram is done within 6 months"),
        Optional.empty());
  }

  /** Of the house, without a grade, and always so. */
  public static Recommendation consent() {
    return new Recommendation(
        "HOUSE-01",
        "house",
        "Consent is written",
        Stage.WORK_UP,
        Kind.COUNSELLING,
        List.of("always"),
        List.of(),
        Advisability.NO_CONCERN_IDENTIFIED,
        Map.of(),
        "The house wants written consent.",
        Optional.of("Obtain written consent."),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "policy 1",
        Verification.LOCAL_POLICY,
        "LOCAL_POLICY",
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Recommendation recommendation(
      String id,
      Kind kind,
      Advisability advises,
      List<String> conditions,
      List<String> requirement,
      Optional<String> action) {
    boolean verified = kind != Kind.DOSE_LIMIT;
    boolean speaksOfIndication = kind == Kind.INDICATION;
    return new Recommendation(
        id,
        "example-2026",
        "A title of " + id,
        Stage.REGIMEN,
        kind,
        conditions,
        requirement,
        advises,
        speaksOfIndication ? Map.of("complex regional pain syndrome", Support.SUPPORTED) : Map.of(),
        "A statement of " + id + " in our own words.",
        action,
        verified ? Optional.empty() : Optional.of("The source leaves the limit open."),
        Optional.of(new Grade("C", verified)),
        Optional.of(new Grade("low to moderate", true)),
        kind == Kind.PRECAUTION
            ? Optional.of(new Severity(Severity.Level.MAJOR, Severity.Basis.PROPOSED))
            : Optional.empty(),
        "question 3, table Dosing (2)",
        verified ? Verification.VERIFIED : Verification.RECALLED,
        verified ? "VERIFIED(2) S1, S7" : "RECALLED-M",
        speaksOfIndication ? Optional.of("ketamine for CRPS") : Optional.empty(),
        speaksOfIndication ? Optional.of(Stance.FOR) : Optional.empty(),
        speaksOfIndication ? List.of("EX-IND-00") : List.of());
  }

  /** The words of the recommendations, and "weight" as the figure they rest on. */
  public static Vocabulary vocabulary() {
    return new Vocabulary(
        List.of(
            term("age", TermKind.FIGURE, Optional.of(Dimension.DURATION), Map.of()),
            term("weight", TermKind.FIGURE, Optional.of(Dimension.BODY_WEIGHT), Map.of()),
            term(
                "infusion rate", TermKind.FIGURE, Optional.of(Dimension.RATE_PER_WEIGHT), Map.of()),
            term("proposed doses", TermKind.FIGURE, Optional.of(Dimension.COUNT), Map.of()),
            term("infusion time", TermKind.FIGURE, Optional.of(Dimension.DURATION), Map.of()),
            term("route", TermKind.CHOICE, Optional.empty(), Map.of()),
            term("care setting", TermKind.CHOICE, Optional.empty(), Map.of()),
            term(
                "complex regional pain syndrome",
                TermKind.INDICATION,
                Optional.empty(),
                Map.of("ICD-10-CM", List.of("G56.4", "G90.5"))),
            term("pregnancy", TermKind.STATE, Optional.empty(), pregnancyCodes()),
            term("cardiovascular disease", TermKind.DIAGNOSIS, Optional.empty(), Map.of()),
            term(
                "theophylline",
                TermKind.MEDICINE,
                Optional.empty(),
                Map.of("RxNorm", List.of("10438"))),
            term("electrocardiogram", TermKind.PROCEDURE, Optional.empty(), Map.of()),
            term("rescue drugs", TermKind.RESOURCE, Optional.empty(), Map.of()),
            term("ketamine treatments", TermKind.EVENT, Optional.empty(), Map.of())));
  }

  private static Map<String, List<String>> pregnancyCodes() {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    codes.put("ICD-10-CM", List.of("Z33.1"));
    codes.put("LOINC", List.of("82810-3"));
    return codes;
  }

  private static Term term(
      String name, TermKind kind, Optional<Dimension> dimension, Map<String, List<String>> codes) {
    return new Term(name, kind, List.of(), "What " + name + " means.", dimension, List.of(), codes);
  }
}
