package org.ketaminecds.rules.casefile;

import java.util.List;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;

/** Makes nodes that were not written so, at the place of what was written. */
final class NodeMaker {

  private NodeMaker() {}

  static Node.Text text(String value, Position position) {
    return new Node.Text(value, false, position);
  }

  static Node.Entry entry(String key, Node value) {
    return new Node.Entry(text(key, value.position()), value);
  }

  static Node.Mapping mapping(Position position, Node.Entry... entries) {
    return new Node.Mapping(List.of(entries), position);
  }
}
