package org.ketaminecds.core.guidance;

/** What sort of document a source is, and so what it can say of a plan. */
public enum Role {
  /** A guideline that judges a whole plan; only such a source covers a case. */
  GUIDELINE("guideline"),
  /** A statement of a body on some respect of the treatment. */
  STATEMENT("statement"),
  /** Reviews and trials; they recommend nothing. */
  EVIDENCE("evidence"),
  /** The label or product text of a medicine. */
  LABEL("label"),
  /** Law, and alerts of an authority. */
  LAW("law"),
  /** A compilation, in which each row names its own source. */
  COMPILATION("compilation"),
  /** What this library or a site asks for. */
  POLICY("policy");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Whether a source of this sort is written for one country, which it has to name. */
  public boolean isOfACountry() {
    return switch (this) {
      case GUIDELINE, STATEMENT, LABEL, LAW -> true;
      case EVIDENCE, COMPILATION, POLICY -> false;
    };
  }

  /** The word used in guidance files and answers. */
  public String label() {
    return label;
  }
}
