package org.ketaminecds.rules.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.rules.text.Node;

/** What an author wrote, on one line. */
final class FlowText {

  private FlowText() {}

  /** The node on one line; the outermost map without its braces. */
  static String of(Node node) {
    return node instanceof Node.Mapping mapping ? entries(mapping.entries()) : part(node);
  }

  private static String part(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return "{" + entries(mapping.entries()) + "}";
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(FlowText::part)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Node.Text) node).value();
  }

  private static String entries(List<Node.Entry> entries) {
    return entries.stream()
        .map(entry -> entry.key().value() + ": " + part(entry.value()))
        .collect(Collectors.joining(", "));
  }
}
