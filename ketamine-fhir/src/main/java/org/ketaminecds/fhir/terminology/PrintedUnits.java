package org.ketaminecds.fhir.terminology;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problems;

/**
 * What the units that people print mean, such as "MCG/KG/MIN" and "beats per minute".
 *
 * <p>Capitals and blanks tell nothing apart here: who prints "Mg" means a milligram. Immutable and
 * thread-safe.
 */
public final class PrintedUnits {

  /** More is no unit that anybody prints. */
  private static final int LONGEST = 60;

  private static final int MOST_PARTS = 4;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern OVER = Pattern.compile(" ?/ ?| per |^per ");
  private static final Pattern DOT_AT_END = Pattern.compile("\\.(?=/|$)");

  private final Map<String, Set<String>> byPrint;

  private PrintedUnits(Map<String, Set<String>> byPrint) {
    this.byPrint = byPrint;
  }

  /** Those that come with this library. */
  public static PrintedUnits bundled() {
    return of(TerminologyFiles.bundled(PrintedUnitsReader.FILE));
  }

  /**
   * Those of a file.
   *
   * @throws IllegalArgumentException with everything that is wrong with it
   */
  static PrintedUnits of(String text) {
    Problems problems = new Problems();
    Map<String, Set<String>> read = PrintedUnitsReader.read(text, problems);
    TerminologyFiles.refuse(problems);
    return new PrintedUnits(Map.copyOf(read));
  }

  /**
   * The codes of UCUM that a print may stand for; none if it is not known. It is known as a whole,
   * or each part of it between strokes is.
   */
  public Set<String> ucumOf(String print) {
    if (print.length() > LONGEST) {
      return Set.of();
    }
    String folded = folded(print);
    Set<String> whole = byPrint.getOrDefault(folded, Set.of());
    return whole.isEmpty() ? ofParts(List.of(folded.split("/", -1))) : whole;
  }

  private Set<String> ofParts(List<String> parts) {
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      return Set.of();
    }
    Set<String> codes = parts.get(0).isEmpty() ? Set.of("") : known(parts.get(0));
    for (String part : parts.subList(1, parts.size())) {
      Set<String> longer = new LinkedHashSet<>();
      for (String code : codes) {
        known(part).forEach(unit -> longer.add(code + "/" + unit));
      }
      codes = longer;
    }
    return codes;
  }

  private Set<String> known(String part) {
    return byPrint.getOrDefault(part, Set.of());
  }

  /** A print in small letters, with one sign for "micro" and one for "per". */
  static String folded(String print) {
    String letters =
        Normalizer.normalize(print, Normalizer.Form.NFKC).replace('\u03bc', 'u').strip();
    String small = BLANKS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String strokes = OVER.matcher(small.replace("(s)", "s")).replaceAll("/");
    return DOT_AT_END.matcher(strokes).replaceAll("");
  }
}
