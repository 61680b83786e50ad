package org.ketaminecds.fhir.answer;

import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.guidance.Advisability;

/** What must be known about the answer itself: what is missing, what was not read, and notices. */
final class Messages {

  static final String ID = "messages";

  private final OperationOutcome outcome = new OperationOutcome();

  private Messages() {}

  /** The messages, unless there are none. */
  static Optional<OperationOutcome> of(Setting setting) {
    Messages messages = new Messages();
    messages.outcome.setId(ID);
    setting.assessment().missing().forEach(messages::missing);
    setting.assessment().coverage().forEach(messages::coverage);
    setting.context().notRead().forEach(messages::notRead);
    setting.assessment().notices().forEach(messages::notice);
    return messages.outcome.hasIssue() ? Optional.of(messages.outcome) : Optional.empty();
  }

  private void missing(MissingDatum datum) {
    boolean decides = datum.couldRaise() != Advisability.NO_CONCERN_IDENTIFIED;
    add(
        decides ? IssueSeverity.WARNING : IssueSeverity.INFORMATION,
        IssueType.INCOMPLETE,
        "Missing: %s (%s). It could raise \"%s\"; for it wait %s."
            .formatted(
                datum.name(),
                datum.why().label(),
                datum.couldRaise().label(),
                String.join(", ", datum.recommendations())));
  }

  private void coverage(Coverage coverage) {
    if (coverage.scope() == Coverage.Scope.NOT_KNOWN) {
      add(
          IssueSeverity.WARNING,
          IssueType.INCOMPLETE,
          "Whether %s speaks of this case is not known: it needs %s."
              .formatted(coverage.guideline(), String.join(", ", coverage.missing())));
    }
  }

  private void notRead(NotRead part) {
    add(
        IssueSeverity.WARNING,
        IssueType.NOTSUPPORTED,
        "Not used: %s (%s).".formatted(part.reference(), part.reason()));
  }

  private void notice(Notice notice) {
    switch (notice.kind()) {
      case NOT_MAPPED, NOT_CONSIDERED ->
          add(IssueSeverity.WARNING, IssueType.NOTSUPPORTED, notice.text());
      case NOT_APPROVED, NOT_ADDRESSED, NO_LONGER_IN_FORCE, HELD_BACK, LEFT_OUT ->
          add(IssueSeverity.WARNING, IssueType.INFORMATIONAL, notice.text());
      case SITE_POLICY,
          REVIEW_OVERDUE,
          OTHER_JURISDICTION,
          NOT_VERIFIED,
          SECOND_HAND,
          ABOUT_THE_GUIDELINE ->
          add(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL, notice.text());
    }
  }

  private void add(IssueSeverity severity, IssueType type, String text) {
    outcome.addIssue().setSeverity(severity).setCode(type).getDetails().setText(text);
  }
}
