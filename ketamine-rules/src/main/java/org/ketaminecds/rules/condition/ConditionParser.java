package org.ketaminecds.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.vocabulary.Lexicon;

/** Reads conditions from guidance files. */
public final class ConditionParser {

  private static final List<String> JOINTS = List.of("all", "any", "none");

  private final LineParser lines;
  private final Problems problems;

  /** A parser that knows these words and notes what it cannot read. */
  public ConditionParser(Lexicon lexicon, Problems problems) {
    this.lines = new LineParser(lexicon, problems);
    this.problems = problems;
  }

  /** The condition that a node holds; empty if it cannot be read, and then a problem is noted. */
  public Optional<Condition> parse(Node node) {
    if (node instanceof Node.Text text) {
      return Fields.refusesAsUnfilled(text, problems) ? Optional.empty() : lines.parse(text);
    }
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
      problems.add(
          Problem.of(
              node.position().toString(),
              node.described(),
              "a line, or a map with one of all, any or none"));
      return Optional.empty();
    }
    Node.Entry entry = mapping.entries().get(0);
    String label = entry.key().value();
    Optional<Group.Joint> joint =
        List.of(Group.Joint.values()).stream().filter(j -> j.label().equals(label)).findFirst();
    if (joint.isEmpty()) {
      problems.add(
          new Problem(
              entry.key().position().toString(),
              "\"" + label + "\"",
              "all, any or none",
              Suggestion.nearest(label, JOINTS)));
      return Optional.empty();
    }
    return group(joint.get(), entry.value());
  }

  /**
   * The condition that a choice is one of these values; it always holds if there are none. Where a
   * value is none of the choice, a problem is noted.
   */
  public Condition choice(String word, List<Node.Text> values) {
    if (values.isEmpty()) {
      return new Always();
    }
    String written =
        word + " is one of " + String.join(", ", values.stream().map(Node.Text::value).toList());
    return lines
        .parse(new Node.Text(written, false, values.get(0).position()))
        .orElse(new Always());
  }

  private Optional<Condition> group(Group.Joint joint, Node node) {
    if (!(node instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
      problems.add(
          Problem.of(
              node.position().toString(), node.described(), "a list of at least one condition"));
      return Optional.empty();
    }
    List<Condition> parts = new ArrayList<>();
    sequence.items().forEach(item -> parse(item).ifPresent(parts::add));
    return parts.size() == sequence.items().size()
        ? Optional.of(new Group(joint, parts))
        : Optional.empty();
  }
}
