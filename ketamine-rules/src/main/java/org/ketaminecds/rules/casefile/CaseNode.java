package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.rules.text.Node;

/**
 * A part of a case file that knows its path in the case.
 *
 * @param node the part
 * @param path such as "regimen.phases[0].infusion"; empty for the whole case
 * @param faults takes what is wrong
 */
record CaseNode(Node node, String path, Faults faults) {

  CaseNode {
    faults.remember(path, node.position());
  }

  CaseNode child(String key, Node value) {
    return new CaseNode(value, path.isEmpty() ? key : path + "." + key, faults);
  }

  void wrong(String found, String wanted) {
    wrong(found, wanted, Optional.empty());
  }

  void wrong(String found, String wanted, Optional<String> maybe) {
    faults.add(node.position(), path, found, wanted, maybe);
  }

  /** The text of a scalar; if it is none, a problem is noted. */
  Optional<String> text(String wanted) {
    if (node instanceof Node.Text text && !text.isNull() && !text.value().isBlank()) {
      return Optional.of(text.value().strip());
    }
    boolean nothing = node instanceof Node.Text;
    wrong(nothing ? "nothing" : node.described(), wanted + (nothing ? ", or no such key" : ""));
    return Optional.empty();
  }

  /** The items of a list; if it is none, a problem is noted. */
  List<CaseNode> items() {
    if (!(node instanceof Node.Sequence sequence)) {
      wrong(node.described(), "a list", asList());
      return List.of();
    }
    List<CaseNode> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      items.add(new CaseNode(item, "%s[%s]".formatted(path, items.size()), faults));
    }
    return items;
  }

  private Optional<String> asList() {
    return node instanceof Node.Text text && !text.isNull()
        ? Optional.of("[" + text.value() + "]")
        : Optional.empty();
  }
}
