package org.ketaminecds.authoring.witness;

import org.ketaminecds.core.clinical.ClinicalCase;

/**
 * A concrete patient to whom something happens, as the engine confirmed.
 *
 * @param clinicalCase the case, as it was read back from its file
 * @param caseFile the case file in YAML
 */
public record Witness(ClinicalCase clinicalCase, String caseFile) {

  /** No more than that, so that a log shows no values. */
  @Override
  public String toString() {
    return "Witness[" + clinicalCase.asOf() + "]";
  }
}
