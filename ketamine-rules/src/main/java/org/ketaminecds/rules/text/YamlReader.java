package org.ketaminecds.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML or JSON document into nodes; JSON is YAML.
 *
 * <p>No anchors, aliases, tags or second documents: they have no use here, and are how a file makes
 * a reader run code or exhaust its memory.
 */
public final class YamlReader {

  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+");
  private static final Pattern DIGIT_FIRST = Pattern.compile("^\\d");

  private final String file;
  private final TextLimits limits;
  private final Problems problems;
  private final Iterator<Event> events;
  private Position last;

  private YamlReader(String text, String file, TextLimits limits, Problems problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    this.last = Position.startOf(file);
    this.events =
        new Parse(LoadSettings.builder().setLabel(file).build()).parseString(text).iterator();
  }

  /** The root of the document; empty if the text cannot be read, and then a problem is noted. */
  public static Optional<Node> read(
      String text, String file, TextLimits limits, Problems problems) {
    try {
      return new YamlReader(text, file, limits, problems).document();
    } catch (Refusal refusal) {
      problems.add(refusal.problem);
      return Optional.empty();
    } catch (MarkedYamlEngineException malformed) {
      Position place =
          malformed
              .getProblemMark()
              .map(mark -> position(file, mark))
              .orElse(Position.startOf(file));
      problems.add(malformed(place, malformed.getProblem()));
      return Optional.empty();
    } catch (YamlEngineException malformed) {
      problems.add(Problem.of(file, describe(malformed.getMessage()), "well-formed YAML or JSON"));
      return Optional.empty();
    }
  }

  private static Problem malformed(
      Position place, @org.jspecify.annotations.Nullable String message) {
    String said = describe(message);
    if (said.contains("\\t(TAB)")) {
      return Problem.of(place.toString(), "a tab", "blanks, since a tab sets nothing off in YAML");
    }
    return Problem.of(
        place.toString(),
        said.startsWith("found ")
            ? said.substring("found ".length())
            : "text that is not YAML (" + said + ")",
        "well-formed YAML or JSON");
  }

  private static String describe(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "text that is not YAML" : message.lines().findFirst().orElse("");
  }

  private Optional<Node> document() {
    Event event = next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw new Refusal(Problem.of(file, "an empty file", "a YAML or JSON document"));
    }
    Node root = node(event, 1);
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw refusal(end, "a second document", "one document in a file");
    }
    return Optional.of(root);
  }

  private Node node(Event event, int depth) {
    if (event instanceof AliasEvent) {
      throw refusal(event, "an alias (*)", "the text itself");
    }
    NodeEvent nodeEvent = (NodeEvent) event;
    if (nodeEvent.getAnchor().isPresent()) {
      throw refusal(event, "an anchor (&)", "no anchors");
    }
    if (depth > limits.depth()) {
      throw refusal(
          event,
          "more than %s lists and maps inside each other".formatted(limits.depth()),
          "a flatter file");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    return event instanceof SequenceStartEvent sequence
        ? sequence(sequence, depth)
        : mapping((MappingStartEvent) event, depth);
  }

  private Node.Text scalar(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      throw refusal(event, "a tag (!)", "no tags");
    }
    if (event.getValue().chars().anyMatch(YamlReader::isControl)) {
      throw refusal(event, "a control character", "text that can be read");
    }
    return new Node.Text(
        event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN, position(event));
  }

  /** An escape such as backslash u0000 brings in what the text itself may not hold. */
  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  private Node sequence(SequenceStartEvent event, int depth) {
    if (event.getTag().isPresent()) {
      throw refusal(event, "a tag (!)", "no tags");
    }
    List<Node> items = new ArrayList<>();
    for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      items.add(node(item, depth + 1));
    }
    return new Node.Sequence(items, position(event));
  }

  private Node mapping(MappingStartEvent event, int depth) {
    if (event.getTag().isPresent()) {
      throw refusal(event, "a tag (!)", "no tags");
    }
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      if (!(node(key, depth + 1) instanceof Node.Text name)) {
        throw refusal(key, "a key that is a list or a map", "a word as key");
      }
      Node value = node(next(), depth + 1);
      if (rejoined(entries, name, value)) {
        continue;
      }
      Position first = seen.putIfAbsent(name.value(), name.position());
      if (first == null) {
        entries.add(new Node.Entry(name, value));
      } else {
        problems.add(
            Problem.of(
                name.position().toString(),
                "\"%s\" a second time, first in line %s".formatted(name.value(), first.line()),
                "each key once"));
      }
    }
    return new Node.Mapping(entries, position(event));
  }

  /**
   * In braces a decimal comma ends an entry: {@code {rate: 0,35 mg/h}} holds a rate of 0. What was
   * written is put together again, so that whoever reads the number refuses the comma.
   */
  private static boolean rejoined(List<Node.Entry> entries, Node.Text name, Node value) {
    boolean bare = value instanceof Node.Text text && text.plain() && text.value().isEmpty();
    if (!bare || entries.isEmpty() || !name.plain() || !DIGIT_FIRST.matcher(name.value()).find()) {
      return false;
    }
    Node.Entry last = entries.get(entries.size() - 1);
    if (!(last.value() instanceof Node.Text before)
        || !before.plain()
        || !WHOLE.matcher(before.value()).matches()
        || before.position().line() != name.position().line()) {
      return false;
    }
    Node.Text whole = new Node.Text(before.value() + "," + name.value(), true, before.position());
    entries.set(entries.size() - 1, new Node.Entry(last.key(), whole));
    return true;
  }

  private Event next() {
    try {
      Event event = events.next();
      last = position(event);
      return event;
    } catch (YamlEngineException malformed) {
      throw malformed;
    } catch (RuntimeException unforeseen) {
      // The parser forgets to check some numbers, such as that of an escaped character.
      throw new Refusal(
          Problem.of(
              last.toString(), "text that is not YAML after this", "well-formed YAML or JSON"));
    }
  }

  private Position position(Event event) {
    return event.getStartMark().map(mark -> position(file, mark)).orElse(Position.startOf(file));
  }

  private static Position position(String file, Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Refusal refusal(Event event, String found, String wanted) {
    return new Refusal(Problem.of(position(event).toString(), found, wanted));
  }

  /** Ends the reading of a document that nothing sensible can be made of. */
  private static final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }
  }
}
