package org.ketaminecds.rules.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketaminecds.rules.guidance.Guidance;

/** What became of each row of the fact base, by the id of the row. */
final class Trace {

  private final SortedMap<String, Entry> entries = new TreeMap<>();

  private Trace() {}

  static Trace of(Guidance guidance, List<NotedRow> noted) {
    Links links = new Links(guidance);
    Trace trace = new Trace();
    guidance
        .rules()
        .forEach(
            rule -> {
              String id = rule.recommendation().id();
              trace.entry(row(id)).recommendations.add(id);
            });
    for (Guidance.ScopedGuideline one : guidance.guidelines()) {
      one.guideline()
          .facts()
          .keySet()
          .forEach(id -> trace.entry(id).guidelines.add(one.guideline().id()));
    }
    for (NotedRow row : noted) {
      Entry entry = trace.entry(row.written());
      entry.notes.add(row);
      if (row.kind() == NotedRow.Kind.ELSEWHERE) {
        entry.elsewhere.addAll(links.named(row.text()));
      }
    }
    return trace;
  }

  /** The row behind a recommendation; a second one out of a row ends in a point and a digit. */
  private static String row(String recommendation) {
    return recommendation.replaceFirst("\\.\\d$", "");
  }

  private Entry entry(String id) {
    return entries.computeIfAbsent(id, any -> new Entry());
  }

  /** Each row or range of rows with what became of it, by id. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** What became of a row. */
  static final class Entry {

    private final Set<String> recommendations = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private final Set<String> guidelines = new LinkedHashSet<>();
    private final Set<NotedRow> notes = new LinkedHashSet<>();

    /** The recommendations that bear its id. */
    List<String> recommendations() {
      return List.copyOf(recommendations);
    }

    /** The other recommendations in which it stands. */
    List<String> elsewhere() {
      return List.copyOf(elsewhere);
    }

    /** The guidelines that tell it as a fact about the document. */
    List<String> guidelines() {
      return List.copyOf(guidelines);
    }

    /** What READMEs say of it. */
    List<NotedRow> notes() {
      return List.copyOf(notes);
    }
  }
}
