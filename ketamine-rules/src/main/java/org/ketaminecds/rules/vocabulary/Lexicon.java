package org.ketaminecds.rules.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * All words, numbered; immutable and thread-safe.
 *
 * <p>The list of indications, medicines and allergies of a case are not words; {@link CaseList}
 * names them.
 */
public final class Lexicon {

  private final List<Word> words;
  private final Map<String, Word> byName = new HashMap<>();
  private final Vocabulary vocabulary;

  Lexicon(List<Word> words) {
    this.words = List.copyOf(words);
    this.words.forEach(word -> byName.put(word.name(), word));
    this.vocabulary = new Vocabulary(this.words.stream().map(Word::term).toList());
  }

  /** Every word, in the order of its index. */
  public List<Word> words() {
    return words;
  }

  /** The words as an embedder sees them. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The word with this name or synonym. */
  public Optional<Word> find(String name) {
    Word exact = byName.get(name);
    return exact == null
        ? vocabulary.find(name).map(term -> named(term.name()))
        : Optional.of(exact);
  }

  /** The word with this name or synonym, if it is of one of these kinds. */
  public Optional<Word> find(String name, TermKind... kinds) {
    Optional<Word> found = find(name);
    if (found.isPresent()) {
      for (TermKind kind : kinds) {
        if (found.get().term().kind() == kind) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The word that must be there, since Java code derives it.
   *
   * @throws IllegalStateException if the vocabulary files lack it
   */
  public Word named(String name) {
    Word word = byName.get(name);
    if (word == null) {
      throw new IllegalStateException(
          "Found no word \"%s\" in the vocabulary, wanted it for a derived value.".formatted(name));
    }
    return word;
  }
}
