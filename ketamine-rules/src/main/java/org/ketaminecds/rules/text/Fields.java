package org.ketaminecds.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;

/**
 * The fields of a map, taken one by one; what is left over in the end is an unknown key.
 *
 * <p>Every method notes what is wrong and goes on, so that a file is refused once with all its
 * faults.
 */
public final class Fields {

  /** How a skeleton marks what its author has to write. */
  private static final Pattern TO_FILL_IN = Pattern.compile("<[^<>]+>");

  private final Position position;
  private final Map<String, Node.Entry> left = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Problems problems;

  private Fields(Node.Mapping mapping, Problems problems) {
    this.position = mapping.position();
    this.problems = problems;
    mapping.entries().forEach(entry -> left.put(entry.key().value(), entry));
  }

  /** The fields of a node that should be a map; empty if it is not, and then a problem is noted. */
  public static Optional<Fields> of(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    problems.add(Problem.of(node.position().toString(), node.described(), "a map of keys"));
    return Optional.empty();
  }

  /** Where the map begins. */
  public Position position() {
    return position;
  }

  /** The value of a key, if it is there. */
  public Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(left.remove(key)).map(Node.Entry::value);
  }

  /** The text of a key, if it is there. */
  public Optional<Node.Text> text(String key) {
    return node(key).flatMap(this::asText);
  }

  /** The text of a key that must be there; a problem is noted if it is not. */
  public Optional<Node.Text> requiredText(String key) {
    return requiredText(key, "a \"" + key + "\" here");
  }

  /**
   * The text of a key that must be there; a problem is noted if it is not.
   *
   * @param wanted what to write, in the words of the problem
   */
  public Optional<Node.Text> requiredText(String key, String wanted) {
    if (!left.containsKey(key)) {
      asked.add(key);
      problems.add(Problem.of(position.toString(), "no \"" + key + "\"", wanted));
      return Optional.empty();
    }
    return text(key);
  }

  /** The texts of a key that is a list; none if it is not there. */
  public List<Node.Text> texts(String key) {
    List<Node.Text> texts = new ArrayList<>();
    items(key).forEach(item -> asText(item).ifPresent(texts::add));
    return texts;
  }

  /** The texts of a key that must hold at least one; a problem is noted if it does not. */
  public List<Node.Text> requiredTexts(String key) {
    int before = problems.list().size();
    List<Node.Text> texts = texts(key);
    if (texts.isEmpty() && problems.list().size() == before) {
      problems.add(
          Problem.of(position.toString(), "no \"" + key + "\"", "a list of at least one here"));
    }
    return texts;
  }

  /** The items of a key that is a list; none if it is not there. */
  public List<Node> items(String key) {
    return node(key).map(node -> items(node, problems)).orElse(List.of());
  }

  /** The items of a node that should be a list; none if it is not, and then a problem is noted. */
  public static List<Node> items(Node node, Problems problems) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    problems.add(Problem.of(node.position().toString(), node.described(), "a list"));
    return List.of();
  }

  /** What is left, to be taken as entries of any name. */
  public List<Node.Entry> rest() {
    List<Node.Entry> entries = List.copyOf(left.values());
    left.clear();
    return entries;
  }

  /** Notes every key that nobody asked for. */
  public void refuseOthers() {
    for (Node.Entry entry : rest()) {
      String key = entry.key().value();
      problems.add(
          new Problem(
              entry.key().position().toString(),
              "the key \"" + key + "\"",
              "one of " + String.join(", ", asked),
              Suggestion.nearest(key, asked)));
    }
  }

  private Optional<Node.Text> asText(Node node) {
    return text(node, problems);
  }

  /** Notes a problem, and says so, if a node is a place that its author has still to fill in. */
  public static boolean refusesAsUnfilled(Node node, Problems problems) {
    if (node instanceof Node.Text text && TO_FILL_IN.matcher(text.value()).matches()) {
      String asked = text.value().substring(1, text.value().length() - 1);
      problems.add(
          Problem.of(text.position().toString(), "a place that is still to be filled in", asked));
      return true;
    }
    return false;
  }

  /** A node that should be a text; empty if it is none, and then a problem is noted. */
  public static Optional<Node.Text> text(Node node, Problems problems) {
    if (refusesAsUnfilled(node, problems)) {
      return Optional.empty();
    }
    if (node instanceof Node.Text text && !text.isNull() && !text.value().isBlank()) {
      return Optional.of(text);
    }
    problems.add(Problem.of(node.position().toString(), node.described(), "a word or a number"));
    return Optional.empty();
  }
}
