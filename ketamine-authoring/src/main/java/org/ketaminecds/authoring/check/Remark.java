package org.ketaminecds.authoring.check;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.ketaminecds.rules.text.Position;

/**
 * Something that the author of guidance should look at.
 *
 * @param kind what sort of thing
 * @param place where it stands; in a table the column is that of the cell
 * @param found what was found, in plain words
 * @param wanted what would be right
 * @param maybe what may have been meant
 * @param text the line of the file as it is written; empty if there is none
 */
public record Remark(
    Kind kind, Position place, String found, String wanted, Optional<String> maybe, String text) {

  /** From the first file to the last, and in each from top to bottom. */
  static final Comparator<Remark> BY_PLACE =
      Comparator.comparing((Remark one) -> one.place().file())
          .thenComparing(one -> one.place().line())
          .thenComparing(one -> one.place().column())
          .thenComparing(Remark::kind)
          .thenComparing(Remark::found);

  /** Sorts of remarks. */
  public enum Kind {
    /** The loader refuses it. */
    REFUSED(Weight.ERROR),
    /** A character is lost that could not be read when the file was saved. */
    LOST_CHARACTER(Weight.ERROR),
    /** A question mark stands where a sign was. */
    LOST_SIGN(Weight.ERROR),
    /** Characters were read in another encoding than they were written in. */
    WRONG_ENCODING(Weight.ERROR),
    /** A comma stands where a decimal point belongs. */
    DECIMAL_COMMA(Weight.ERROR),
    /** A date looks as a spreadsheet writes it, so that day and month or a range are in doubt. */
    SPREADSHEET_DATE(Weight.ERROR),
    /** The lower limit of a range is above its upper one. */
    CROSSED_LIMITS(Weight.ERROR),
    /** A line is true and false of no case that the vocabulary can describe. */
    NEVER_DECIDED(Weight.ERROR),
    /** A recommendation applies to no patient. */
    NEVER_APPLIES(Weight.ERROR),
    /** A line is never true, or never false, of what a case may hold. */
    ALWAYS_THE_SAME(Weight.WARNING),
    /** Two ranges that adjoin leave something out between them. */
    GAP(Weight.WARNING),
    /** Two ranges that adjoin have something in common. */
    OVERLAP(Weight.WARNING),
    /** Two recommendations on the same matter apply to the same patients. */
    ALWAYS_TOGETHER(Weight.WARNING),
    /** Wherever a recommendation applies, another on the same matter advises as much or more. */
    POINTLESS(Weight.WARNING),
    /** A recommendation has a number and names nothing in which the number was seen. */
    NUMBER_WITHOUT_SOURCE(Weight.WARNING),
    /** The words of a recommendation tell another number than its condition. */
    OTHER_NUMBER(Weight.WARNING),
    /** Grave advice that nobody saw in the source itself is lowered. */
    HELD_BACK(Weight.WARNING),
    /** The date by which a source was to be reviewed has passed. */
    REVIEW_PASSED(Weight.WARNING),
    /** The last day of a recommendation or of a change by a site has passed. */
    ENDED(Weight.WARNING),
    /** The solver could not decide a question. */
    NOT_DECIDED(Weight.WARNING);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    /** Whether such guidance should be refused. */
    public Weight weight() {
      return weight;
    }

    /** The name in words, such as "decimal comma". */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What a remark means for the guidance. */
  public enum Weight {
    /** It may be as its author wants it. */
    WARNING,
    /** It cannot be as its author wants it. */
    ERROR;

    /** The word. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Remark of(Kind kind, Position place, String found, String wanted) {
    return new Remark(kind, place, found, wanted, Optional.empty(), "");
  }

  static Remark of(Kind kind, Position place, String found, String wanted, String maybe) {
    return new Remark(kind, place, found, wanted, Optional.of(maybe), "");
  }

  /** The same with the line as it is written, and at a place as its author sees it. */
  Remark shown(Position seen, String line) {
    return new Remark(kind, seen, found, wanted, maybe, line);
  }

  /** One line: where, found, wanted, maybe. */
  @Override
  public String toString() {
    return "%s: found %s; wanted %s.%s"
        .formatted(place, found, wanted, maybe.map(words -> " Maybe " + words + ".").orElse(""));
  }
}
