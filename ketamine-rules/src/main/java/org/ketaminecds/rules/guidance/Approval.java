package org.ketaminecds.rules.guidance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How far a recommendation has come on its way into use.
 *
 * @param status how far it has come
 * @param reviewers who has reviewed it, each a different person
 */
public record Approval(Status status, List<String> reviewers) {

  /** Words with a letter in each. */
  private static final Pattern NAME = Pattern.compile("\\S*\\p{L}\\S*(\\s+\\S*\\p{L}\\S*)+");

  /** What is so unless the author says otherwise: nobody has signed it off. */
  static final Approval NONE = new Approval(Status.DRAFT, List.of());

  /** How far a recommendation has come. */
  public enum Status {
    /** It was written, and nobody has signed it off. */
    DRAFT("draft"),
    /** Somebody is reviewing it. */
    IN_REVIEW("in review"),
    /** Two people have reviewed it, and it is in use. */
    ACTIVE("active"),
    /** It is not judged any more, and stays readable. */
    RETIRED("retired");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The word used in guidance files. */
    public String label() {
      return label;
    }
  }

  /** Copies the list, so that nobody can change it afterwards. */
  public Approval {
    reviewers = List.copyOf(reviewers);
  }

  /** Whether this is the first and the last name of a person, and not "tbd" or "?". */
  public static boolean isName(String text) {
    return NAME.matcher(text.strip()).matches();
  }

  /** Whether two people have signed it off. */
  public boolean isActive() {
    return status == Status.ACTIVE;
  }
}
