package org.ketaminecds.rules.reference;

import org.ketaminecds.rules.text.Position;

/**
 * A row of the fact base, or several in a row, of which a README says what became of it.
 *
 * @param first the id of the row, or of the first
 * @param last the id of the last; the same as the first if it is one row
 * @param kind what is said of it
 * @param text what is said, in Markdown
 * @param position where it is said
 */
record NotedRow(String first, String last, Kind kind, String text, Position position) {

  /** What a README can say of a row. */
  enum Kind {
    /** It stands in a recommendation with another id. */
    ELSEWHERE,
    /** Nothing of it is encoded. */
    NOT_ENCODED,
    /** A part of it is not encoded. */
    NOT_ENCODED_IN_PART
  }

  /** The row or rows, as they are written. */
  String written() {
    return first.equals(last) ? first : first + " to " + last;
  }

  /** Whether it speaks of a row. */
  boolean covers(String id) {
    if (first.equals(last)) {
      return id.equals(first);
    }
    return family(id).equals(family(first))
        && number(id) >= number(first)
        && number(id) <= number(last);
  }

  /** An id without its last part. */
  static String family(String id) {
    return id.substring(0, id.lastIndexOf('-'));
  }

  private static int number(String id) {
    String last = id.substring(id.lastIndexOf('-') + 1);
    return last.matches("\\d{1,6}") ? Integer.parseInt(last) : -1;
  }
}
