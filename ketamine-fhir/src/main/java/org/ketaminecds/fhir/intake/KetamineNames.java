package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.vocabulary.Term;

/**
 * Finds ketamine in the text of a product, and which.
 *
 * <p>The racemate is what is called ketamine and nothing more. S-ketamine is written in many ways,
 * and an S, an R, a sign or an isomer that stands beside the name in any other way may mean one
 * hand of the molecule, so that the form is not known. So may a word that only holds the name.
 */
final class KetamineNames {

  private static final String KETAMINE = "ketamine";
  private static final String ESKETAMINE = "esketamine";

  /** A metabolite, which nobody orders. */
  private static final String NORKETAMINE = "norketamin";

  /** What the name has in common in all words that hold it. */
  private static final String STEM = "ketamin";

  /** How far a sign may stand from the name. */
  private static final int NEAR = 24;

  private static final String ALONE = "(?<![\\p{L}'])";

  /** S-, (S)-, S+, S(+)-, (S)-(+)-, (+)-, (+)-S- and (S+)-, with or without blanks. */
  private static final Pattern S_BEFORE =
      Pattern.compile(
          ALONE
              + "(s ?-|(s\\+|s ?-? ?\\(\\+\\)|\\(s\\)( ?-? ?\\(\\+\\))?|\\(s ?\\(?\\+\\)?\\)"
              + "|\\(\\+\\)( ?-? ?\\(?s\\)?)?) ?-?) ?$");

  private static final Pattern R_BEFORE = Pattern.compile(ALONE + "r[^\\p{L}\\p{N}]*$");
  private static final Pattern HAND_BEFORE = Pattern.compile(ALONE + "[sr][^\\p{L}\\p{N}]*$");

  /** Not "s.c.", nor the s of a genitive. */
  private static final Pattern HAND_AFTER =
      Pattern.compile(
          "([^\\p{L}\\p{N}']*(hcl|hydrochloride))?[^\\p{L}\\p{N}']*[sr](?![\\p{L}\\p{N}']|[./]\\p{L})");

  private static final Pattern HAND_ANYWHERE =
      Pattern.compile(ALONE + "s ?\\+|\\([+-]\\)|(?<![\\p{L}\\p{N}])\\([sr]\\)|isomer|enantiomer");

  private KetamineNames() {}

  /** The ketamine that a word of the vocabulary means, if any. */
  static Optional<KetamineForm> formOf(Term term) {
    return switch (term.name()) {
      case KETAMINE -> Optional.of(KetamineForm.RACEMIC);
      case ESKETAMINE -> Optional.of(KetamineForm.S_KETAMINE);
      default -> Optional.empty();
    };
  }

  /** Whether a name is read here, and not word for word. */
  static boolean reads(String name) {
    return folded(name).contains(STEM) || !KetamineBrands.in(folded(name)).isEmpty();
  }

  /** Each ketamine that the text names, without a form where it settles none. */
  static Set<Optional<KetamineForm>> in(String text) {
    String folded = folded(text);
    Set<Optional<KetamineForm>> found = new LinkedHashSet<>();
    int at = folded.indexOf(STEM);
    boolean oneHand = at >= 0 && HAND_ANYWHERE.matcher(folded).find();
    while (at >= 0) {
      int start = startOfWord(folded, at);
      int end = endOfWord(folded, at + STEM.length());
      if (!folded.substring(start, end).contains(NORKETAMINE)) {
        Optional<KetamineForm> form = form(folded, start, end);
        boolean racemate = form.filter(KetamineForm.RACEMIC::equals).isPresent();
        found.add(racemate && oneHand ? Optional.empty() : form);
      }
      at = folded.indexOf(STEM, end);
    }
    found.addAll(KetamineBrands.in(folded));
    return found;
  }

  private static String folded(String text) {
    return PlainText.of(text).toLowerCase(Locale.ROOT);
  }

  private static int startOfWord(String text, int from) {
    int start = from;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static Optional<KetamineForm> form(String text, int start, int end) {
    String name = text.substring(start, end);
    String before = text.substring(Math.max(0, start - NEAR), start);
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    if (name.equals(ESKETAMINE)) {
      return Optional.of(KetamineForm.S_KETAMINE);
    } else if (!name.equals(KETAMINE) || R_BEFORE.matcher(before).find()) {
      return Optional.empty();
    } else if (S_BEFORE.matcher(before).find()) {
      return Optional.of(KetamineForm.S_KETAMINE);
    }
    boolean oneHand = HAND_BEFORE.matcher(before).find() || HAND_AFTER.matcher(after).lookingAt();
    return oneHand ? Optional.empty() : Optional.of(KetamineForm.RACEMIC);
  }
}
