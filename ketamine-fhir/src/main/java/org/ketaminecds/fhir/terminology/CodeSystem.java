package org.ketaminecds.fhir.terminology;

import java.util.Optional;
import java.util.stream.Stream;

/** A code system whose codes are mapped. */
public enum CodeSystem {
  /** ICD-10-CM, of the US government. */
  ICD_10_CM("ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm", "icd-10-cm.csv"),
  /** RxNorm, of the US National Library of Medicine. */
  RXNORM("RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm.csv"),
  /** LOINC, of the Regenstrief Institute. */
  LOINC("LOINC", "http://loinc.org", "loinc.csv"),
  /** SNOMED CT, of SNOMED International; its use needs a licence outside member countries. */
  SNOMED_CT("SNOMED CT", "http://snomed.info/sct", "snomed-ct.csv");

  private final String label;
  private final String uri;
  private final String file;

  CodeSystem(String label, String uri, String file) {
    this.label = label;
    this.uri = uri;
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

  /** The code system that the vocabulary calls so, if its codes are mapped. */
  public static Optional<CodeSystem> labelled(String label) {
    return Stream.of(values()).filter(system -> system.label.equals(label)).findFirst();
  }

  String file() {
    return file;
  }
}
