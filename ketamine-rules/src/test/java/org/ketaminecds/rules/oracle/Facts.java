package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ketaminecds.rules.vocabulary.CaseList;

/** What the oracle knows about one case. */
final class Facts {

  private final LocalDateTime asOf;
  private final Map<String, Fact> byWord = new HashMap<>();
  private final Map<CaseList, Fact> byList = new EnumMap<>(CaseList.class);

  Facts(LocalDateTime asOf) {
    this.asOf = asOf;
  }

  LocalDateTime asOf() {
    return asOf;
  }

  void put(String word, Fact fact) {
    byWord.put(word, fact);
  }

  void put(CaseList list, Fact fact) {
    byList.put(list, fact);
  }

  boolean has(String word) {
    return byWord.containsKey(word);
  }

  /** What is known about a word; nothing was recorded if nobody put anything. */
  Fact of(String word) {
    Fact fact = byWord.get(word);
    return fact == null ? Fact.Missing.notRecorded(word) : fact;
  }

  Fact of(CaseList list) {
    return Objects.requireNonNull(byList.get(list));
  }
}
