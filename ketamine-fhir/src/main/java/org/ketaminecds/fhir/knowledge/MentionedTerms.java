package org.ketaminecds.fhir.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.Vocabulary;

/** Finds the words of the vocabulary in the lines of a condition. */
final class MentionedTerms {

  private final Vocabulary vocabulary;
  private final int longestName;

  MentionedTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.longestName =
        vocabulary.terms().stream()
            .flatMap(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream()))
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  List<Term> in(List<String> lines) {
    Set<Term> found = new LinkedHashSet<>();
    lines.forEach(line -> find(line, found));
    return List.copyOf(found);
  }

  private void find(String line, Set<Term> found) {
    int start = 0;
    while (start < line.length()) {
      boolean isStart = !isWithinWord(line, start) && !Character.isWhitespace(line.charAt(start));
      int end = isStart ? endOfName(line, start, found) : start;
      start = Math.max(end, start + 1);
    }
  }

  /** The longest name counts, since "session dose per weight" does not name the weight. */
  private int endOfName(String line, int start, Set<Term> found) {
    for (int end = Math.min(line.length(), start + longestName); end > start; end--) {
      if (!isWithinWord(line, end)) {
        Optional<Term> term = vocabulary.find(line.substring(start, end));
        if (term.isPresent()) {
          found.add(term.get());
          return end;
        }
      }
    }
    return start;
  }

  private static boolean isWithinWord(String line, int at) {
    return at > 0
        && at < line.length()
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && Character.isLetterOrDigit(line.charAt(at));
  }
}
