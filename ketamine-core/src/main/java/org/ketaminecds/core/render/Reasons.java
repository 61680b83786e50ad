package org.ketaminecds.core.render;

import java.util.List;
import org.ketaminecds.core.assessment.Reason;

/** Conditions beside what the case holds. */
final class Reasons {

  private static final String ALWAYS = "always";

  private Reasons() {}

  static String line(Reason reason) {
    if (reason.required().equals(ALWAYS)) {
      return reason.found();
    }
    return reason.found().isEmpty()
        ? reason.required()
        : reason.required() + "; found " + reason.found();
  }

  static void write(Page page, int indent, List<Reason> reasons) {
    reasons.forEach(reason -> page.paragraph(indent, line(reason)));
  }
}
