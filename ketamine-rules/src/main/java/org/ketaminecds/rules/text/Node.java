package org.ketaminecds.rules.text;

import java.util.List;
import java.util.Optional;

/** A part of a YAML or JSON document, with its place; a scalar is the text that was written. */
public sealed interface Node {

  /** Where it begins. */
  Position position();

  /** What it is, in plain words. */
  String described();

  /**
   * A scalar.
   *
   * @param value the text
   * @param plain whether it was written without quotes
   * @param position where it begins
   */
  record Text(String value, boolean plain, Position position) implements Node {

    /** Whether it is the null of YAML and JSON, which says nothing. */
    public boolean isNull() {
      return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
    }

    @Override
    public String described() {
      return isNull() ? "nothing" : "\"" + value + "\"";
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param position where it begins
   */
  record Sequence(List<Node> items, Position position) implements Node {
    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A map.
   *
   * @param entries its entries, in the order of the file; keys are unique
   * @param position where it begins
   */
  record Mapping(List<Entry> entries, Position position) implements Node {

    /** The value of a key, if it is there. */
    public Optional<Node> find(String key) {
      return entries.stream()
          .filter(entry -> entry.key().value().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    @Override
    public String described() {
      return "a map";
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param value the value
   */
  record Entry(Text key, Node value) {}
}
