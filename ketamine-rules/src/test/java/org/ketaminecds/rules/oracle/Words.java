package org.ketaminecds.rules.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** The words of the vocabulary by every name they have. */
final class Words {

  private static final Set<TermKind> FINDINGS =
      EnumSet.of(TermKind.DIAGNOSIS, TermKind.STATE, TermKind.PROCEDURE, TermKind.RESOURCE);

  private final List<Word> all;
  private final List<Word> diagnoses = new ArrayList<>();
  private final Map<String, Word> byName = new HashMap<>();

  Words(Lexicon lexicon) {
    this.all = lexicon.words();
    for (Word word : all) {
      byName.put(key(word.term().name()), word);
      word.term().synonyms().forEach(synonym -> byName.put(key(synonym), word));
      if (word.term().kind() == TermKind.DIAGNOSIS) {
        diagnoses.add(word);
      }
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  List<Word> all() {
    return all;
  }

  List<Word> diagnoses() {
    return diagnoses;
  }

  /** The word of this name, which must be there. */
  Word named(String name) {
    return Optional.ofNullable(byName.get(key(name))).orElseThrow();
  }

  Optional<Word> ofKind(String name, TermKind kind) {
    return Optional.ofNullable(byName.get(key(name))).filter(word -> word.term().kind() == kind);
  }

  static boolean isFinding(Word word) {
    return FINDINGS.contains(word.term().kind());
  }
}
