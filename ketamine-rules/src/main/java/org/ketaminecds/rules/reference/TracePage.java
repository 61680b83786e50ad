package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketaminecds.rules.scenario.Scenario;

/** Traces each row of the fact base to recommendations and scenarios, or to a reason. */
final class TracePage {

  private static final List<String> HEADER =
      List.of("row of the fact base", "where it stands, or why it does not", "scenarios");

  private final Trace trace;
  private final Map<String, List<Scenario>> scenarios;
  private final Links links;

  TracePage(Trace trace, Map<String, List<Scenario>> scenarios, Links links) {
    this.trace = trace;
    this.scenarios = scenarios;
    this.links = links;
  }

  String text() {
    Markdown page =
        new Markdown()
            .heading(1, "Traceability")
            .paragraph(
                "Each row of the fact base, with the recommendations made of it and the number of"
                    + " their scenarios, or the reason why there is none. Local policy has rows of"
                    + " its own.")
            .paragraph(Markdown.link("Index", Links.INDEX));
    Map<String, List<List<String>>> parts = new TreeMap<>();
    trace
        .entries()
        .forEach(
            (id, entry) ->
                parts
                    .computeIfAbsent(id.substring(0, id.indexOf('-')), any -> new ArrayList<>())
                    .add(List.of(Markdown.escaped(id), where(entry), count(entry))));
    parts.forEach((part, rows) -> page.heading(2, part).table(HEADER, rows));
    return page.text();
  }

  private String where(Trace.Entry entry) {
    List<String> parts = new ArrayList<>();
    if (!entry.recommendations().isEmpty()) {
      parts.add(String.join(", ", entry.recommendations().stream().map(links::to).toList()));
    }
    entry
        .guidelines()
        .forEach(
            one ->
                parts.add("a fact of " + Markdown.link(Markdown.escaped(one), Links.facts(one))));
    for (NotedRow note : entry.notes()) {
      parts.add(
          switch (note.kind()) {
            case ELSEWHERE -> "in " + links.within(note.text());
            case NOT_ENCODED -> "**not encoded, because:** " + links.within(note.text());
            case NOT_ENCODED_IN_PART ->
                "**not encoded in part, because:** " + links.within(note.text());
          });
    }
    return String.join("; ", parts);
  }

  private String count(Trace.Entry entry) {
    List<String> ids =
        Stream.of(entry.recommendations(), entry.elsewhere())
            .flatMap(List::stream)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? ""
        : String.valueOf(
            ids.stream().mapToInt(id -> scenarios.getOrDefault(id, List.of()).size()).sum());
  }
}
