package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.scenario.Scenario;

/** The page of a guideline, with all its recommendations in the order of its files. */
final class GuidelinePage {

  private final Guidance.ScopedGuideline scoped;
  private final Guideline guideline;
  private final List<Guidance.GuidanceRule> rules;
  private final Map<String, List<Scenario>> scenarios;
  private final Links links;

  GuidelinePage(
      Guidance.ScopedGuideline scoped,
      List<Guidance.GuidanceRule> rules,
      Map<String, List<Scenario>> scenarios,
      Links links) {
    this.scoped = scoped;
    this.guideline = scoped.guideline();
    this.rules = rules;
    this.scenarios = scenarios;
    this.links = links;
  }

  String text() {
    Markdown page = new Markdown();
    page.heading(1, Markdown.escaped(guideline.title()));
    page.paragraph(
        "%s, %s, %s"
            .formatted(
                Markdown.link("Index", Links.INDEX),
                Markdown.link("by stage", Links.STAGES),
                Markdown.link("traceability", Links.TRACE)));
    page.table(List.of("", ""), metadata());
    page.heading(2, "Scope").block(guideline.scope());
    page.heading(2, "Use").paragraph(links.text(scoped.use()));
    page.heading(2, "Misuse").paragraph(links.text(scoped.misuse()));
    if (!guideline.limitations().isEmpty()) {
      page.heading(2, "Limitations");
      page.bullets(guideline.limitations().stream().map(links::text).toList());
    }
    glance(page);
    topics().forEach((file, ofTopic) -> topic(page, file, ofTopic));
    named(page, Links.FACTS, "fact", guideline.facts());
    named(page, "Sources", "key", guideline.sources());
    return page.text();
  }

  private List<List<String>> metadata() {
    List<List<String>> rows = new ArrayList<>();
    datum(rows, "id", guideline.id());
    datum(rows, "published by", String.join(", ", guideline.publishers()));
    datum(rows, "citation", guideline.citation());
    datum(rows, "doi", guideline.doi().orElse(""));
    datum(rows, "published", guideline.published().toString());
    datum(rows, "review due", guideline.reviewDue().map(Object::toString).orElse(""));
    datum(rows, "written for", guideline.jurisdiction().orElse(""));
    datum(rows, "version of these files", guideline.version());
    return rows;
  }

  /** A line, unless there is nothing to tell. */
  private void datum(List<List<String>> rows, String name, String text) {
    if (!text.isEmpty()) {
      rows.add(List.of(name, links.text(text)));
    }
  }

  private void glance(Markdown page) {
    List<List<String>> rows = new ArrayList<>();
    for (Guidance.GuidanceRule rule : rules) {
      Recommendation one = rule.recommendation();
      rows.add(
          List.of(
              links.to(one.id()),
              Markdown.escaped(one.title()),
              Wording.advice(one.advises()),
              Markdown.escaped(Wording.grade(one.grade()))));
    }
    page.heading(2, "Recommendations at a glance");
    page.table(List.of("id", "title", "advises", "grade"), rows);
  }

  private Map<String, List<Guidance.GuidanceRule>> topics() {
    Map<String, List<Guidance.GuidanceRule>> topics = new LinkedHashMap<>();
    rules.forEach(
        rule -> topics.computeIfAbsent(rule.position().file(), any -> new ArrayList<>()).add(rule));
    return topics;
  }

  private void topic(Markdown page, String file, List<Guidance.GuidanceRule> ofTopic) {
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    page.heading(2, "Topic: " + Markdown.escaped(name.replace('-', ' ')));
    ofTopic.stream()
        .flatMap(rule -> scenarios(rule).stream())
        .map(scenario -> scenario.written().background())
        .filter(background -> !background.isEmpty())
        .findFirst()
        .ifPresent(
            background ->
                page.paragraph(
                    "Given in every scenario that does not say otherwise: "
                        + Markdown.escaped(background)
                        + "."));
    ofTopic.forEach(rule -> new RecommendationPart(rule, scenarios(rule), links).write(page));
  }

  private List<Scenario> scenarios(Guidance.GuidanceRule rule) {
    return scenarios.getOrDefault(rule.recommendation().id(), List.of());
  }

  private void named(Markdown page, String heading, String key, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      page.heading(2, heading);
      page.table(
          List.of(key, "text"),
          texts.entrySet().stream()
              .map(one -> List.of(Markdown.escaped(one.getKey()), links.text(one.getValue())))
              .toList());
    }
  }
}
