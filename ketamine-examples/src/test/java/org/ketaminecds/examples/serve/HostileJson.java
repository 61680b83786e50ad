package org.ketaminecds.examples.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON document after changes of it, a line each: the number of a value and what takes its place,
 * or nothing to take it away.
 *
 * <p>A fuzzer that changes such a line changes a document that stays JSON. Numbers go round, so
 * each is one of a value.
 */
final class HostileJson {

  private static final Pattern CHANGE = Pattern.compile("\\A(\\d{1,6})(?: (.*))?\\R");

  private HostileJson() {}

  /** The document as changed; a text that is no JSON stays as it is. */
  static String of(byte[] written, String whereNoneIsWritten) {
    String rest = new String(written, StandardCharsets.UTF_8);
    List<Matcher> changes = new ArrayList<>();
    for (Matcher next = CHANGE.matcher(rest); next.find(); next = CHANGE.matcher(rest)) {
      changes.add(next);
      rest = rest.substring(next.end());
    }
    String document = rest.isBlank() ? whereNoneIsWritten : rest;
    return changes.isEmpty() ? document : changed(document, changes);
  }

  private static String changed(String document, List<Matcher> changes) {
    try {
      JsonNode root = HookCalls.JSON.readTree(document);
      changes.forEach(change -> change(root, Integer.parseInt(change.group(1)), change.group(2)));
      return root.toString();
    } catch (JsonProcessingException noJson) {
      return document;
    }
  }

  private static void change(JsonNode root, int number, String replacement) {
    List<Consumer<JsonNode>> places = new ArrayList<>();
    collect(root, places);
    if (!places.isEmpty()) {
      places.get(number % places.size()).accept(replacement == null ? null : value(replacement));
    }
  }

  private static void collect(JsonNode node, List<Consumer<JsonNode>> places) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                String name = field.getKey();
                places.add(value -> place(object, name, value));
                collect(field.getValue(), places);
              });
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        int at = index;
        places.add(value -> place(array, at, value));
        collect(array.get(index), places);
      }
    }
  }

  private static void place(ObjectNode object, String name, JsonNode value) {
    if (value == null) {
      object.remove(name);
    } else {
      object.set(name, value);
    }
  }

  private static void place(ArrayNode array, int index, JsonNode value) {
    if (value == null) {
      array.remove(index);
    } else {
      array.set(index, value);
    }
  }

  private static JsonNode value(String written) {
    try {
      JsonNode value = HookCalls.JSON.readTree(written);
      return value.isMissingNode() ? HookCalls.JSON.getNodeFactory().textNode("") : value;
    } catch (JsonProcessingException plainText) {
      return HookCalls.JSON.getNodeFactory().textNode(written);
    }
  }
}
