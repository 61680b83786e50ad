package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** Guidance files as they are written: their lines, and where the words of a map stand. */
final class Written {

  private final GuidanceSnapshot files;
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, List<Node.Mapping>> maps = new HashMap<>();

  Written(GuidanceSnapshot files) {
    this.files = files;
  }

  /** The lines of a file; none if there is no such file, or if it is no text. */
  List<String> lines(String file) {
    return lines.computeIfAbsent(file, path -> text(path).stream().flatMap(String::lines).toList());
  }

  /** The line of a place; empty if there is none. */
  String line(Position place) {
    List<String> all = lines(place.file());
    return place.line() <= all.size() ? all.get(place.line() - 1).strip() : "";
  }

  /** The root of a YAML file, if it is a map. */
  Optional<Node.Mapping> root(String file) {
    return maps(file).stream().findFirst();
  }

  /**
   * Where the value of a key stands in the map at a place; that of the map if it has no such key.
   */
  Position value(Position map, String key) {
    return at(map).flatMap(one -> one.find(key)).map(Node::position).orElse(map);
  }

  /**
   * Where a line of a condition stands in the map at a place; that of the map if it is not there.
   */
  Position condition(Position map, String line) {
    return at(map).stream()
        .flatMap(Written::texts)
        .filter(text -> text.value().strip().equals(line))
        .map(Node::position)
        .findFirst()
        .orElse(map);
  }

  private Optional<Node.Mapping> at(Position place) {
    return maps(place.file()).stream().filter(one -> one.position().equals(place)).findFirst();
  }

  private List<Node.Mapping> maps(String file) {
    List<Node.Mapping> known = maps.get(file);
    if (known != null) {
      return known;
    }
    List<Node.Mapping> found = new ArrayList<>();
    text(file)
        .flatMap(text -> YamlReader.read(text, file, TextLimits.GUIDANCE, new Problems()))
        .ifPresent(root -> collect(root, found));
    maps.put(file, found);
    return found;
  }

  private Optional<String> text(String file) {
    return files.text(file, new Problems());
  }

  private static void collect(Node node, List<Node.Mapping> found) {
    if (node instanceof Node.Mapping mapping) {
      found.add(mapping);
      mapping.entries().forEach(entry -> collect(entry.value(), found));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, found));
    }
  }

  private static Stream<Node.Text> texts(Node node) {
    if (node instanceof Node.Text text) {
      return Stream.of(text);
    }
    return node instanceof Node.Sequence sequence
        ? sequence.items().stream().flatMap(Written::texts)
        : ((Node.Mapping) node).entries().stream().flatMap(entry -> texts(entry.value()));
  }
}
