package org.ketaminecds.fhir.intake;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * Tells whether a text may name ketamine in a wrong spelling, such as "ketmine".
 *
 * <p>A word counts whose nearest known medicine is ketamine, a few letters away. It begins as
 * ketamine does, or as it does in other languages: from the middle on many medicines end alike,
 * such as ergotamine. Immutable and thread-safe.
 */
final class NearKetamine {

  private static final Pattern WORD =
      Pattern.compile("(?<!\\p{L})(?:[kc]|es|sp)\\p{L}{4,}", Pattern.CASE_INSENSITIVE);

  private final Set<String> medicines = new LinkedHashSet<>();
  private final Set<String> ketamine = new LinkedHashSet<>();

  NearKetamine(Vocabulary vocabulary) {
    vocabulary.terms().stream().filter(term -> term.kind() == TermKind.MEDICINE).forEach(this::add);
  }

  private void add(Term medicine) {
    Stream.concat(Stream.of(medicine.name()), medicine.synonyms().stream())
        .forEach(
            name -> {
              medicines.add(name);
              if (KetamineNames.formOf(medicine).isPresent()) {
                ketamine.add(name);
              }
            });
  }

  /** Whether any word of it may be ketamine. */
  boolean isIn(String text) {
    Matcher words = WORD.matcher(PlainText.of(text).toLowerCase(Locale.ROOT));
    while (words.find()) {
      if (Suggestion.nearest(words.group(), medicines).filter(ketamine::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
