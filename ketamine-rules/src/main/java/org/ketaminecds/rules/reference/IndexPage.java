package org.ketaminecds.rules.reference;

import java.util.List;
import java.util.Map;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.scenario.Scenario;

/** The page that leads to the others and says how to read them. */
final class IndexPage {

  private final Guidance guidance;
  private final Map<String, List<Scenario>> scenarios;

  IndexPage(Guidance guidance, Map<String, List<Scenario>> scenarios) {
    this.guidance = guidance;
    this.scenarios = scenarios;
  }

  String text() {
    return new Markdown()
        .heading(1, "Guidance reference")
        .paragraph(
            "Every recommendation that this library judges, with its words, conditions, grade,"
                + " source and scenarios. Made from the guidance files by `./ketamine reference"
                + " docs/guidance`: change those files, not these pages.")
        .paragraph(
            "It supports a clinician and never replaces one. That nothing is raised means that"
                + " these sources name nothing against a plan, not that it is safe.")
        .heading(2, "By source")
        .table(
            List.of("source", "published", "written for", "recommendations", "scenarios"),
            guidance.guidelines().stream().map(one -> row(one.guideline())).toList())
        .heading(2, "Across sources")
        .bullets(
            List.of(
                Markdown.link("By stage of the treatment", Links.STAGES),
                Markdown.link("Every word of the vocabulary", Links.WORDS),
                Markdown.link("From each row of the fact base to its scenarios", Links.TRACE)))
        .heading(2, "How to read a recommendation")
        .bullets(
            List.of(
                "**Applies when**: `all of` every line must hold, `any of` at least one, `none of`"
                    + " not one. A line is true, false, or not known for want of a datum.",
                "**Is met when**: what satisfies it; where that holds it raises nothing.",
                "**Advises**: inform (raises nothing), caution, defer (put something right first),"
                    + " avoid (only a specialist may override), stop (during the treatment).",
                "**grade** and **certainty** are in the source's own scheme, and `?` or \"not seen"
                    + " in print\" means remembered only. Schemes of two sources do not compare.",
                "**checked**: verified (seen in print, in the sources named), derived, local"
                    + " policy, or recalled (from memory; never advises avoid by itself).",
                "**scenarios** are examples of its author that run as tests. Where a needed datum"
                    + " is missing, the recommendation cannot be judged and asks for it."))
        .text();
  }

  private List<String> row(Guideline one) {
    List<String> ids =
        guidance.rules().stream()
            .map(Guidance.GuidanceRule::recommendation)
            .filter(recommendation -> recommendation.guideline().equals(one.id()))
            .map(recommendation -> recommendation.id())
            .toList();
    int examples = ids.stream().mapToInt(id -> scenarios.getOrDefault(id, List.of()).size()).sum();
    return List.of(
        Markdown.link(Markdown.escaped(one.title()), Links.page(one.id()))
            + ", "
            + Markdown.escaped(String.join(", ", one.publishers())),
        one.published().toString(),
        one.jurisdiction().orElse(""),
        String.valueOf(ids.size()),
        String.valueOf(examples));
  }
}
