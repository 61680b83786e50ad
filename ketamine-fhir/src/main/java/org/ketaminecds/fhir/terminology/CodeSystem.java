package org.ketaminecds.fhir.terminology;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A code system whose codes are mapped. */
public enum CodeSystem {
  /** ICD-10-CM, of the US government. */
  ICD_10_CM(
      "ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm", "2.16.840.1.113883.6.90", "icd-10-cm.csv"),
  /** RxNorm, of the US National Library of Medicine. */
  RXNORM(
      "RxNorm",
      "http://www.nlm.nih.gov/research/umls/rxnorm",
      "2.16.840.1.113883.6.88",
      "rxnorm.csv"),
  /** LOINC, of the Regenstrief Institute. */
  LOINC("LOINC", "http://loinc.org", "2.16.840.1.113883.6.1", "loinc.csv"),
  /** SNOMED CT, of SNOMED International; its use needs a licence outside member countries. */
  SNOMED_CT("SNOMED CT", "http://snomed.info/sct", "2.16.840.1.113883.6.96", "snomed-ct.csv"),
  /** The routes of HL7 version 3, which tell how a medicine is given too. */
  HL7_V3_ROUTE(
      "HL7 v3 RouteOfAdministration",
      "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration",
      "2.16.840.1.113883.5.112",
      "hl7-v3-route.csv");

  /** How many characters of a code of ICD-10-CM stand before its dot. */
  private static final int CATEGORY = 3;

  private static final Pattern WITHOUT_DOT = Pattern.compile("[A-Z]\\d[0-9A-Z]{2,5}");

  private final String label;
  private final String uri;
  private final String oid;
  private final String file;

  CodeSystem(String label, String uri, String oid, String file) {
    this.label = label;
    this.uri = uri;
    this.oid = "urn:oid:" + oid;
    this.file = file;
  }

  /** The name used in answers and in the vocabulary. */
  public String label() {
    return label;
  }

  /** The URI by which FHIR knows it. */
  public String uri() {
    return uri;
  }

  /** Whether a record means this system: by its URI, or by its object identifier as a URI. */
  public boolean isNamed(String system) {
    return uri.equals(system) || oid.equals(system);
  }

  /**
   * A code as this system writes it: those of ICD-10-CM in capitals and with their dot, which
   * records leave out.
   */
  public String written(String code) {
    return this == ICD_10_CM ? dotted(code.strip().toUpperCase(Locale.ROOT)) : code;
  }

  private static String dotted(String code) {
    return WITHOUT_DOT.matcher(code).matches()
        ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY)
        : code;
  }

  /** The code system that a record names so, if its codes are mapped. */
  static Optional<CodeSystem> named(String system) {
    return Stream.of(values()).filter(one -> one.isNamed(system)).findFirst();
  }

  /** The code system that the vocabulary calls so, if its codes are mapped. */
  public static Optional<CodeSystem> labelled(String label) {
    return Stream.of(values()).filter(system -> system.label.equals(label)).findFirst();
  }

  String file() {
    return file;
  }
}
