package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;

/** The keys of a scenario's given on top of those of its background, taken one by one. */
final class FlatCase {

  private static final Set<String> PHASES = Set.of("phases");
  private static final Set<String> ONE_PHASE =
      Set.of("bolus", "bolus over", "infusion", "total", "over", "at most");

  private final Position position;
  private final Map<String, Node.Entry> inherited;
  private final Map<String, Node.Entry> said;
  private final List<Node.Entry> unavailable = new ArrayList<>();

  private FlatCase(Node.Mapping background, Node.Mapping given) {
    position = given.position();
    said = byKey(given);
    inherited = byKey(background);
    inherited.keySet().removeAll(said.keySet());
    dropRivals(PHASES, ONE_PHASE);
    dropRivals(ONE_PHASE, PHASES);
  }

  /** Both maps as one; empty if one of them is no map, and then a problem is noted. */
  static Optional<FlatCase> of(Node background, Node given, Faults faults) {
    for (Node node : List.of(background, given)) {
      if (!(node instanceof Node.Mapping)) {
        faults.add(node.position(), "", node.described(), "a map of keys", Optional.empty());
        return Optional.empty();
      }
    }
    return Optional.of(new FlatCase((Node.Mapping) background, (Node.Mapping) given));
  }

  private static Map<String, Node.Entry> byKey(Node.Mapping mapping) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    mapping.entries().forEach(entry -> entries.put(entry.key().value().strip(), entry));
    return entries;
  }

  /** A given list of phases replaces the single phase of the background, and the reverse. */
  private void dropRivals(Set<String> keys, Set<String> rivals) {
    if (said.keySet().stream().anyMatch(keys::contains)) {
      inherited.keySet().removeAll(rivals);
    }
  }

  Position position() {
    return position;
  }

  /** The value of a key, unless it says only that there is none. */
  Optional<Node> take(String key) {
    Node.Entry own = said.remove(key);
    Optional<Node.Entry> entry =
        own == null ? Optional.ofNullable(inherited.remove(key)) : Optional.of(own);
    return entry.filter(this::hasValue).map(Node.Entry::value);
  }

  private boolean hasValue(Node.Entry entry) {
    if (isWord(entry.value(), StateReader.UNAVAILABLE)) {
      unavailable.add(entry);
      return false;
    }
    return !isWord(entry.value(), StateReader.UNKNOWN);
  }

  /** Drops details of the background whose subject this scenario took away. */
  void forgetInherited(String... keys) {
    inherited.keySet().removeAll(Set.of(keys));
  }

  /** Every key that was not taken yet, those of the background first. */
  List<Node.Entry> rest() {
    List<Node.Entry> rest = new ArrayList<>(inherited.values());
    rest.addAll(said.values());
    return rest;
  }

  /** The keys that were taken and whose value the sending system cannot supply. */
  List<Node.Entry> unavailable() {
    return unavailable;
  }

  static boolean isWord(Node node, String word) {
    return node instanceof Node.Text text && text.value().strip().equals(word);
  }
}
