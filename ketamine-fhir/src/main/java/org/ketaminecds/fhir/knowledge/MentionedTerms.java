package org.ketaminecds.fhir.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.Vocabulary;

/** Finds the words of the vocabulary in the lines of a condition. */
final class MentionedTerms {

  private final Vocabulary vocabulary;
  private final Optional<Pattern> anyName;

  MentionedTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    List<String> names = new ArrayList<>();
    for (Term term : vocabulary.terms()) {
      names.add(term.name());
      names.addAll(term.synonyms());
    }
    // The longest name first, since "session dose per weight" does not name the weight.
    String alternatives =
        names.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.anyName =
        names.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  List<Term> in(List<String> lines) {
    Set<Term> found = new LinkedHashSet<>();
    for (String line : lines) {
      anyName.ifPresent(
          pattern -> {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
              vocabulary.find(matcher.group()).ifPresent(found::add);
            }
          });
    }
    return List.copyOf(found);
  }
}
