package org.ketaminecds.rules.casefile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.text.Node;

/** The keys of a map in a case, taken one by one; what is left over in the end is unknown. */
final class CaseFields {

  /**
   * A key that was not asked for by name.
   *
   * @param key the key
   * @param value its value
   */
  record Named(Node.Text key, CaseNode value) {

    String name() {
      return key.value().strip();
    }

    void wrong(String found, String wanted, Optional<String> maybe) {
      value.faults().add(key.position(), value.path(), found, wanted, maybe);
    }
  }

  private final CaseNode owner;
  private final Map<String, Node.Entry> left = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private CaseFields(CaseNode owner, Node.Mapping mapping) {
    this.owner = owner;
    mapping.entries().forEach(entry -> left.put(entry.key().value(), entry));
  }

  /** The keys of a map; if it is none, a problem is noted. */
  static Optional<CaseFields> of(CaseNode owner) {
    if (owner.node() instanceof Node.Mapping mapping) {
      return Optional.of(new CaseFields(owner, mapping));
    }
    owner.wrong(owner.node().described(), "a map of keys and values");
    return Optional.empty();
  }

  Optional<CaseNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(left.remove(key)).map(entry -> owner.child(key, entry.value()));
  }

  /** The value of a key that must be there; if it is not, a problem is noted. */
  Optional<CaseNode> required(String key, String wanted) {
    Optional<CaseNode> value = find(key);
    if (value.isEmpty()) {
      owner.wrong("no \"" + key + "\"", wanted);
    }
    return value;
  }

  /** What is left, to be taken as keys of any name. */
  List<Named> rest() {
    List<Named> rest =
        left.values().stream()
            .map(entry -> new Named(entry.key(), owner.child(entry.key().value(), entry.value())))
            .toList();
    left.clear();
    return rest;
  }

  /** Notes every key that nobody asked for. */
  void refuseOthers() {
    for (Named other : rest()) {
      other.wrong(
          "the key \"" + other.name() + "\"",
          "one of " + String.join(", ", asked),
          Suggestion.nearest(other.name(), asked));
    }
  }
}
