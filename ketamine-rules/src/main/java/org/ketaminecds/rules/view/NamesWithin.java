package org.ketaminecds.rules.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Finds the medicines that a longer name holds, such as a salt, or a brand with its ingredients.
 */
final class NamesWithin {

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Lexicon lexicon;

  NamesWithin(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of the vocabulary, each once; the longest name counts where several begin. */
  List<String> of(String name) {
    List<int[]> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(name);
    while (matcher.find()) {
      parts.add(new int[] {matcher.start(), matcher.end()});
    }
    List<String> found = new ArrayList<>();
    int first = 0;
    while (first < parts.size()) {
      int next = first + 1;
      for (int last = parts.size() - 1; last >= first; last--) {
        Optional<Word> word =
            lexicon.find(
                name.substring(parts.get(first)[0], parts.get(last)[1]), TermKind.MEDICINE);
        if (word.isPresent()) {
          found.add(word.get().name());
          next = last + 1;
          break;
        }
      }
      first = next;
    }
    return found.stream().distinct().toList();
  }
}
