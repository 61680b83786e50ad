package org.ketaminecds.core.scale;

/**
 * Something to know beside a result.
 *
 * @param kind whether it asks for action
 * @param text in words
 */
public record Remark(Kind kind, String text) {

  /** Whether a remark asks for action. */
  public enum Kind {
    /** Somebody must act on it, whatever the band. */
    ALERT("alert"),
    /** How the result was read, or what it must not be used for. */
    NOTE("note");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word used in answers. */
    public String label() {
      return label;
    }
  }

  /** The kind only, so that a log shows nothing of a patient. */
  @Override
  public String toString() {
    return kind.label();
  }
}
