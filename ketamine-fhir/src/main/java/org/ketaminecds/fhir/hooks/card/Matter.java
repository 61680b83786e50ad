package org.ketaminecds.fhir.hooks.card;

import java.util.Set;

/**
 * What a card tells, so that it can be seen whether a later one tells anything more.
 *
 * <p>It holds data of the patient, and is never sent or written.
 *
 * @param advice the advice on the whole, in words
 * @param order the order as it was read, and what of it could not be
 * @param findings each finding with its state: what applies stands there with what it rests on, and
 *     what waits for data as waiting
 */
public record Matter(String advice, String order, Set<String> findings) {

  /** Copies the set. */
  public Matter {
    findings = Set.copyOf(findings);
  }

  /** The number of findings only, so that a log shows nothing of the patient. */
  @Override
  public String toString() {
    return "Matter[" + findings.size() + " findings]";
  }
}
