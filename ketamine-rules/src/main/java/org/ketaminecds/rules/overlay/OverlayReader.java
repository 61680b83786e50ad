package org.ketaminecds.rules.overlay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.ConditionParser;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Approval;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;

/** Reads the file of changes of a site. */
final class OverlayReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final String YES = "yes";

  private final ConditionParser conditions;
  private final Problems problems;

  OverlayReader(ConditionParser conditions, Problems problems) {
    this.conditions = conditions;
    this.problems = problems;
  }

  /** The policy; only that of a file without a problem is used. */
  Overlay read(Fields fields) {
    Optional<Node.Text> id = fields.requiredText("id");
    matching(id, ID, "an id such as general-hospital");
    Optional<Node.Text> version = fields.requiredText("version");
    matching(version, VERSION, "three numbers such as 1.0.0");
    List<Change> changes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Node item : fields.items("changes")) {
      Fields.of(item, problems).flatMap(this::change).ifPresent(changes::add);
    }
    fields.refuseOthers();
    for (Change change : changes) {
      if (!taken.add(change.id().value())) {
        refuse(change.id(), change.id().described() + " twice", "each recommendation once");
      }
    }
    return new Overlay(
        id.map(Node.Text::value).orElse(""), version.map(Node.Text::value).orElse(""), changes);
  }

  private Optional<Change> change(Fields fields) {
    Optional<Node.Text> id = fields.requiredText("recommendation");
    Optional<Node.Text> limit = fields.text("limit");
    Optional<Node.Text> advise = fields.text("advise");
    Optional<Node.Text> off = fields.text("switched off");
    off.filter(text -> !text.value().equals(YES))
        .ifPresent(text -> refuse(text, text.described(), "\"yes\", or no such line"));
    Optional<Node.Text> approver = fields.text("approved by");
    approver
        .filter(text -> !Approval.isName(text.value()))
        .ifPresent(
            text ->
                refuse(text, text.described(), "the first and the last name of who approved it"));
    Optional<Node.Text> reason = fields.text("reason");
    Optional<LocalDate> until = fields.text("until").map(this::date);
    fields.refuseOthers();
    id.filter(text -> off.isPresent() == (limit.isPresent() || advise.isPresent()))
        .ifPresent(
            text ->
                refuse(
                    text,
                    off.isPresent() ? "a change of what is switched off" : "no change",
                    "either \"switched off\", or \"limit\", \"advise\" or both"));
    return id.map(
        text ->
            new Change(
                text,
                limit.flatMap(this::limit),
                advise.flatMap(this::advise),
                off.isPresent(),
                new Change.Warrant(
                    approver.map(Node.Text::value), reason.map(Node.Text::value), until)));
  }

  private Optional<Change.Limit> limit(Node.Text text) {
    Optional<Condition> read = conditions.parse(text);
    if (read.isPresent()
        && !(read.get() instanceof Line.Comparison)
        && !(read.get() instanceof Line.EventCount)) {
      refuse(text, text.described(), "a comparison such as \"infusion rate > 1.5 mg/kg/h\"");
      return Optional.empty();
    }
    return read.map(line -> new Change.Limit((Line) line, text));
  }

  private Optional<Change.Advise> advise(Node.Text text) {
    Optional<Advisability> level =
        Stream.of(Advisability.values()).filter(one -> word(one).equals(text.value())).findFirst();
    if (level.isEmpty()) {
      List<String> words = Stream.of(Advisability.values()).map(OverlayReader::word).toList();
      problems.add(
          new Problem(
              text.position().toString(),
              text.described(),
              "one of " + String.join(", ", words),
              Suggestion.nearest(text.value(), words)));
    }
    return level.map(one -> new Change.Advise(one, text));
  }

  private static String word(Advisability level) {
    return level == Advisability.NO_CONCERN_IDENTIFIED ? "inform" : level.label();
  }

  /** The date; a stand-in where a problem was noted. */
  private LocalDate date(Node.Text text) {
    try {
      return LocalDate.parse(text.value());
    } catch (DateTimeParseException wrong) {
      refuse(text, text.described(), "a date such as 2027-03-31");
      return LocalDate.EPOCH;
    }
  }

  private void matching(Optional<Node.Text> text, Pattern pattern, String wanted) {
    text.filter(one -> !pattern.matcher(one.value()).matches())
        .ifPresent(
            one ->
                problems.add(
                    new Problem(
                        one.position().toString(),
                        one.described(),
                        wanted,
                        Optional.of(one.value().strip())
                            .filter(bare -> pattern.matcher(bare).matches()))));
  }

  private void refuse(Node.Text text, String found, String wanted) {
    problems.add(Problem.of(text.position().toString(), found, wanted));
  }
}
