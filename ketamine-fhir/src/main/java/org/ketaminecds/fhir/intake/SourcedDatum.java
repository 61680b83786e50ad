package org.ketaminecds.fhir.intake;

/**
 * A datum of the case and the resource it came from.
 *
 * @param datum a name of the vocabulary, such as "systolic blood pressure"
 * @param reference the resource, such as "Observation/bp1"
 * @param how by what it was recognised, such as "LOINC 8480-6"
 */
public record SourcedDatum(String datum, String reference, String how) {}
