package org.ketaminecds.core.guidance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One statement of a guideline with its grade, its certainty, its place in the source and how far
 * it has been checked.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id a stable identifier that is never used again for another statement, such as
 *     "CP18-DOSE-03"
 * @param guideline the id of the guideline it belongs to
 * @param title one line for people
 * @param stage the step of the treatment it is about
 * @param kind what sort of recommendation it is
 * @param conditions when it applies, as its author wrote it, one line for each line
 * @param requirement what satisfies it, as its author wrote it; empty if it asks for nothing
 * @param advises what it advises where it applies and its requirement is not met
 * @param support how well it supports which indication, by the name of the indication
 * @param statement what the guideline says, in our own words
 * @param action what to do
 * @param interpretation how the statement was read where the guideline leaves it open
 * @param grade the strength of the recommendation in the guideline's own scheme
 * @param certainty the certainty of the evidence in the guideline's own scheme
 * @param severity how grave the interaction is that it is about; empty if it is about none
 * @param locator the section and table of the source
 * @param verification how far it has been checked
 * @param verificationMark the mark of the fact file, with the sources it was seen in
 * @param question the clinical question it answers, by which guidelines are compared
 * @param stance which answer it gives to that question
 * @param narrows the ids of older recommendations of the same body that this one narrows
 */
public record Recommendation(
    String id,
    String guideline,
    String title,
    Stage stage,
    Kind kind,
    List<String> conditions,
    List<String> requirement,
    Advisability advises,
    Map<String, Support> support,
    String statement,
    Optional<String> action,
    Optional<String> interpretation,
    Optional<Grade> grade,
    Optional<Grade> certainty,
    Optional<Severity> severity,
    String locator,
    Verification verification,
    String verificationMark,
    Optional<String> question,
    Optional<Stance> stance,
    List<String> narrows) {

  /** Copies the lists and the map, so that nobody can change them afterwards. */
  public Recommendation {
    conditions = List.copyOf(conditions);
    requirement = List.copyOf(requirement);
    narrows = List.copyOf(narrows);
    support = Collections.unmodifiableMap(new LinkedHashMap<>(support));
  }
}
