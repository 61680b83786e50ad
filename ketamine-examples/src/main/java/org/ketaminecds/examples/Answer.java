package org.ketaminecds.examples;

import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.rules.casefile.CaseFile;

/**
 * A case and what the guidance says about it.
 *
 * @param file the case
 * @param assessment the answer
 */
record Answer(CaseFile file, Assessment assessment) {

  /** The name of the file and the title of the case. */
  String heading() {
    return file.name() + file.title().map(title -> ": " + title).orElse("");
  }
}
