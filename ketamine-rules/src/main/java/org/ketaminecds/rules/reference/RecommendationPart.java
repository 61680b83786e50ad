package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Severity;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.scenario.Scenario;

/** One recommendation on the page of its guideline. */
final class RecommendationPart {

  private final Guidance.GuidanceRule rule;
  private final Recommendation one;
  private final List<Scenario> scenarios;
  private final Links links;

  RecommendationPart(Guidance.GuidanceRule rule, List<Scenario> scenarios, Links links) {
    this.rule = rule;
    this.one = rule.recommendation();
    this.scenarios = scenarios;
    this.links = links;
  }

  void write(Markdown page) {
    page.heading(3, one.id());
    page.paragraph(
        "**%s** Advises: **%s**."
            .formatted(Markdown.escaped(one.title() + "."), Wording.advice(one.advises())));
    page.paragraph(links.text(one.statement()));
    one.action().ifPresent(text -> page.paragraph("**To do:** " + links.text(text)));
    one.interpretation()
        .ifPresent(text -> page.paragraph("**How it was read:** " + links.text(text)));
    page.paragraph("Applies when:").block(one.conditions());
    if (!one.requirement().isEmpty()) {
      page.paragraph("Is met when:").block(one.requirement());
    }
    page.bullets(details());
    page.table(
        List.of("scenario", "given", "expected"),
        scenarios.stream().map(RecommendationPart::scenario).toList());
  }

  private List<String> details() {
    List<String> lines = new ArrayList<>();
    detail(
        lines,
        "support",
        one.support().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue().label())
            .collect(Collectors.joining(", ")));
    detail(lines, "grade", Wording.grade(one.grade()));
    detail(lines, "certainty", Wording.grade(one.certainty()));
    detail(lines, "severity", one.severity().map(Severity::toString).orElse(""));
    detail(lines, "source", one.locator());
    detail(lines, "checked", Wording.verification(one));
    detail(lines, "derived from", String.join(", ", rule.derivedFrom()));
    detail(lines, "question", one.question().orElse(""));
    detail(lines, "position", one.stance().map(Stance::label).orElse(""));
    detail(lines, "stage", one.stage().label());
    detail(
        lines,
        "kind",
        one.kind().label() + (rule.beyondScope() ? ", judged outside the scope too" : ""));
    return lines;
  }

  /** A line, unless there is nothing to tell. */
  private void detail(List<String> lines, String name, String text) {
    if (!text.isEmpty()) {
      lines.add(name + ": " + links.text(text));
    }
  }

  private static List<String> scenario(Scenario scenario) {
    String given = scenario.written().given();
    return List.of(
        Markdown.escaped(scenario.name()),
        given.isEmpty() ? "nothing more" : Markdown.escaped(given),
        Markdown.escaped(Wording.expected(scenario.expected())));
  }
}
