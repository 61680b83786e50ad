package org.ketaminecds.authoring.patient;

import java.util.Optional;
import org.sosy_lab.java_smt.api.BooleanFormula;

/**
 * A figure that follows from what is stated: it is known, or the case has nothing of the sort, or a
 * part of it is known; otherwise it is not known.
 *
 * @param known whether it is known
 * @param none whether the case has nothing of the sort
 * @param least whether only a part of it is known
 * @param value the figure, or the part that is known
 * @param most how much it is at most where a part is known; empty if that is never told
 */
public record FigureFact(
    BooleanFormula known,
    BooleanFormula none,
    BooleanFormula least,
    Amount value,
    Optional<Most> most) {

  /** A figure of which nobody tells how much it is at most. */
  FigureFact(BooleanFormula known, BooleanFormula none, BooleanFormula least, Amount value) {
    this(known, none, least, value, Optional.empty());
  }

  /**
   * How much a figure is at most.
   *
   * @param known whether that is told
   * @param value how much
   */
  public record Most(BooleanFormula known, Amount value) {}
}
