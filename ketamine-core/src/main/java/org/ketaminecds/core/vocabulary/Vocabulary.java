package org.ketaminecds.core.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The closed list of terms, found by name or synonym whatever the case of the letters.
 *
 * <p>Immutable and thread-safe.
 */
public final class Vocabulary {

  private final List<Term> terms;
  private final Map<String, Term> byName;

  /**
   * The vocabulary of these terms.
   *
   * @throws IllegalArgumentException if two terms share a name or synonym
   */
  public Vocabulary(Collection<Term> terms) {
    this.terms = List.copyOf(terms);
    this.byName = new HashMap<>();
    for (Term term : this.terms) {
      names(term).forEach(name -> add(name, term));
    }
  }

  private void add(String name, Term term) {
    Term other = byName.putIfAbsent(folded(name), term);
    if (other != null) {
      throw new IllegalArgumentException(
          "Found \"%s\" as a name of both \"%s\" and \"%s\", wanted one meaning for each word."
              .formatted(name, other.name(), term.name()));
    }
  }

  /** Every term, in the order of the vocabulary files. */
  public List<Term> terms() {
    return terms;
  }

  /** The term that has this name or synonym. */
  public Optional<Term> find(String name) {
    return Optional.ofNullable(byName.get(folded(name)));
  }

  /** The name or synonym nearest to a word that is not in the vocabulary, if one is near. */
  public Optional<String> suggest(String word, TermKind... kinds) {
    List<TermKind> wanted = List.of(kinds);
    List<String> names = new ArrayList<>();
    for (Term term : terms) {
      if (wanted.isEmpty() || wanted.contains(term.kind())) {
        names.addAll(names(term));
      }
    }
    return Suggestion.nearest(word, names);
  }

  private static List<String> names(Term term) {
    List<String> names = new ArrayList<>();
    names.add(term.name());
    names.addAll(term.synonyms());
    return names;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
