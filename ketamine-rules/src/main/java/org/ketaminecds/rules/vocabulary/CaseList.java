package org.ketaminecds.rules.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.vocabulary.TermKind;

/** A list of names in a case, which a condition can ask for a name. */
public enum CaseList {
  /** The painful conditions. */
  INDICATIONS("indications", TermKind.INDICATION),
  /** The drugs the patient takes. */
  MEDICINES("medicines", TermKind.MEDICINE),
  /** The substances the patient is allergic to. */
  ALLERGIES("allergies", TermKind.MEDICINE);

  private final String label;
  private final TermKind kind;

  CaseList(String label, TermKind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The word used in conditions and for a missing list. */
  public String label() {
    return label;
  }

  /** What sort of words the list holds. */
  public TermKind kind() {
    return kind;
  }

  /** The list with this label. */
  public static Optional<CaseList> find(String label) {
    return Stream.of(values()).filter(list -> list.label.equals(label)).findFirst();
  }
}
