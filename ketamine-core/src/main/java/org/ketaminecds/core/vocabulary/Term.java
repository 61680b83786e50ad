package org.ketaminecds.core.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;

/**
 * A word of the vocabulary.
 *
 * @param name the name used in answers
 * @param kind what sort of word it is
 * @param synonyms other names that cases may use
 * @param definition what it means
 * @param dimension what it measures; empty if it is no number
 * @param values the words a choice has
 * @param codes codes by code system
 */
public record Term(
    String name,
    TermKind kind,
    List<String> synonyms,
    String definition,
    Optional<Dimension> dimension,
    List<String> values,
    Map<String, List<String>> codes) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public Term {
    synonyms = List.copyOf(synonyms);
    values = List.copyOf(values);
    Map<String, List<String>> copied = new LinkedHashMap<>();
    codes.forEach((system, list) -> copied.put(system, List.copyOf(list)));
    codes = Collections.unmodifiableMap(copied);
  }
}
