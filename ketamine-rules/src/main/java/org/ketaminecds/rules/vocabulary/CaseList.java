package org.ketaminecds.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.vocabulary.TermKind;

/** A list of names in a case, which a condition can ask for a name. */
public enum CaseList {
  /** The painful conditions. */
  INDICATIONS("indications", TermKind.INDICATION),
  /** The drugs the patient takes. */
  MEDICINES("medicines", TermKind.MEDICINE),
  /** The substances the patient is allergic to. */
  ALLERGIES("allergies", TermKind.MEDICINE);

  private static final List<CaseList> ALL = List.of(values());

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
    for (CaseList list : ALL) {
      if (list.label.equals(label)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }
}
