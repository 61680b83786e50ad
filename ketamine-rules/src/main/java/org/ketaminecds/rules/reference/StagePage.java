package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.rules.guidance.Guidance;

/** What all sources say, by the stage of the treatment; alike kinds of theirs stand together. */
final class StagePage {

  private final List<Recommendation> recommendations;
  private final Links links;

  StagePage(List<Guidance.GuidanceRule> rules, Links links) {
    this.recommendations = rules.stream().map(Guidance.GuidanceRule::recommendation).toList();
    this.links = links;
  }

  String text() {
    Markdown page =
        new Markdown()
            .heading(1, "By stage")
            .paragraph(
                "All sources side by side, in the order of a treatment. Within a stage the same"
                    + " kinds of recommendations stand together; nothing is averaged.")
            .paragraph(Markdown.link("Index", Links.INDEX));
    for (Stage stage : Stage.values()) {
      List<List<String>> rows =
          recommendations.stream()
              .filter(one -> one.stage() == stage)
              .sorted(Comparator.comparing(Recommendation::kind))
              .map(this::row)
              .toList();
      if (!rows.isEmpty()) {
        page.heading(2, Wording.heading(stage.label()));
        page.table(
            List.of(
                "kind", "recommendation", "id", "source", "advises", "grade, certainty", "checked"),
            rows);
      }
    }
    return page.text();
  }

  private List<String> row(Recommendation one) {
    List<String> grades = new ArrayList<>();
    one.grade().ifPresent(grade -> grades.add(grade.toString()));
    one.certainty().ifPresent(certainty -> grades.add(certainty.toString()));
    return List.of(
        one.kind().label(),
        Markdown.escaped(one.title()),
        links.to(one.id()),
        Markdown.link(Markdown.escaped(one.guideline()), Links.page(one.guideline())),
        Wording.advice(one.advises()),
        Markdown.escaped(String.join(", ", grades)),
        one.verification().label());
  }
}
