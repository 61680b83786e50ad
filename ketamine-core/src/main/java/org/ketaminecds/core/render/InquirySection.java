package org.ketaminecds.core.render;

import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;

/** What to ask next, and what change of the plan would make the advice milder. */
final class InquirySection {

  private InquirySection() {}

  static void write(List<Question> askNext, List<PlanChange> whatWouldChange, Page page) {
    if (!askNext.isEmpty()) {
      page.heading("Ask next, to settle the advice");
      int number = 1;
      for (Question question : askNext) {
        page.labelled(2, 4, Style.PLAIN, number + ".", line(question));
        number++;
      }
    }
    if (!whatWouldChange.isEmpty()) {
      page.heading("What would make the advice milder");
      whatWouldChange.forEach(change -> page.paragraph(2, line(change)));
    }
  }

  private static String line(Question question) {
    boolean same =
        question.answers().stream().map(Question.Answer::advisability).distinct().count() < 2;
    String asked =
        "%s (%s; could mean %s)"
            .formatted(question.about(), question.why().label(), question.couldRaise().label());
    return same
        ? asked
        : "%s: %s"
            .formatted(
                asked,
                question.answers().stream()
                    .map(one -> one.value() + " -> " + one.advisability().label())
                    .collect(Collectors.joining("; ")));
  }

  private static String line(PlanChange change) {
    return "%s -> %s"
        .formatted(String.join("; and ", change.steps()), change.advisability().label());
  }
}
