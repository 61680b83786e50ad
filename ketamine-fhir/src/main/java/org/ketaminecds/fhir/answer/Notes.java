package org.ketaminecds.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.Narrowing;
import org.ketaminecds.fhir.knowledge.Markdown;

/** What a reader must see of the whole answer, one note for each matter, as Markdown. */
final class Notes {

  private final Assessment assessment;
  private final List<String> notes = new ArrayList<>();

  private Notes(Assessment assessment) {
    this.assessment = assessment;
  }

  static List<String> of(Setting setting) {
    Notes notes = new Notes(setting.assessment());
    notes.advice();
    notes.coverage();
    notes.assessment.support().forEach(notes::support);
    notes.assessment.conflicts().forEach(notes::conflict);
    notes.assessment.narrowings().forEach(notes::narrowing);
    notes.assessment.assumptions().forEach(notes::assumption);
    return notes.notes.stream().map(Markdown::plain).toList();
  }

  private void advice() {
    notes.add(
        "On the whole the guidance advises: %s. This supports the decision of a clinician and does"
                .formatted(assessment.advisability().label())
            + " not replace it; silence of the guidance is not permission.");
  }

  private void coverage() {
    for (Coverage.Scope scope : Coverage.Scope.values()) {
      String guidelines =
          assessment.coverage().stream()
              .filter(one -> one.scope() == scope)
              .map(one -> "%s (%s)".formatted(one.guideline(), one.role().label()))
              .collect(Collectors.joining(", "));
      if (!guidelines.isEmpty()) {
        notes.add("Coverage, %s: %s.".formatted(scope.label(), guidelines));
      }
    }
  }

  private void support(IndicationSupport support) {
    String undecided =
        support.undecided().isEmpty()
            ? ""
            : "; may change once these can be judged: " + String.join(", ", support.undecided());
    notes.add(
        "Support of ketamine for %s: %s%s%s."
            .formatted(
                support.indication(),
                support.support().label(),
                support.recommendations().isEmpty()
                    ? ""
                    : " (%s)".formatted(worth(support.recommendations())),
                undecided));
  }

  private void conflict(Conflict conflict) {
    notes.add(
        "Guidelines disagree on %s. For it: %s. Against it: %s. Nothing is averaged."
            .formatted(conflict.question(), worth(conflict.inFavour()), worth(conflict.against())));
  }

  private String worth(List<String> ids) {
    return ids.stream()
        .map(
            id ->
                assessment
                    .find(id)
                    .map(
                        result ->
                            "%s: %s".formatted(id, Worth.asPublished(result.recommendation())))
                    .orElse(id))
        .collect(Collectors.joining("; "));
  }

  private void narrowing(Narrowing narrowing) {
    notes.add(
        "%s is newer and narrows %s of the same body."
            .formatted(narrowing.newer(), narrowing.older()));
  }

  private void assumption(Assumption assumption) {
    notes.add("Assumed on %s: %s".formatted(assumption.about(), assumption.statement()));
  }
}
