package org.ketaminecds.core.assessment;

import java.util.List;
import org.ketaminecds.core.guidance.Advisability;

/**
 * A datum worth asking for, and what the advice would be with each answer to it alone.
 *
 * @param about the name of the datum; "problem list" where one review of the list would answer for
 *     several diagnoses
 * @param why why it is not known
 * @param couldRaise the gravest advice that its answers lead to, where everything else that is
 *     asked has the answer that speaks least against the plan; questions are ranked by it
 * @param answers the values that were tried; none if there are too many to try
 */
public record Question(
    String about, MissingDatum.Why why, Advisability couldRaise, List<Answer> answers) {

  /** Copies the answers, so that nobody can change them afterwards. */
  public Question {
    answers = List.copyOf(answers);
  }

  /**
   * One value that a datum could have.
   *
   * @param value in words
   * @param advisability what the guidance would advise on the whole
   */
  public record Answer(String value, Advisability advisability) {}
}
