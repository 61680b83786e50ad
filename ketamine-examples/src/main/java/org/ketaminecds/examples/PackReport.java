package org.ketaminecds.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.pack.Pack;

/** Writes what became of a pack, for people or for scripts. */
final class PackReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OutputFormat format;

  PackReport(OutputFormat format) {
    this.format = format;
  }

  /** The parts of a good pack, and whether a key stands behind it. */
  String good(String file, Pack pack, String signature) {
    if (format == OutputFormat.JSON) {
      ObjectNode root = MAPPER.createObjectNode();
      root.put("file", file).put("contentHash", pack.contentHash()).put("signature", signature);
      ArrayNode parts = root.putArray("parts");
      pack.parts()
          .forEach(
              part ->
                  parts
                      .addObject()
                      .put("id", part.id())
                      .put("version", part.version())
                      .put("contentHash", part.contentHash()));
      return written(root);
    }
    return "%s: content %s, %s%n".formatted(file, pack.contentHash(), signature)
        + pack.parts().stream()
            .map(part -> "  %s %s%n".formatted(part.id(), part.version()))
            .collect(Collectors.joining());
  }

  /** Everything that is wrong. */
  String bad(List<Problem> problems) {
    if (format == OutputFormat.JSON) {
      ObjectNode root = MAPPER.createObjectNode();
      ArrayNode list = root.putArray("problems");
      for (Problem problem : problems) {
        ObjectNode one =
            list.addObject()
                .put("where", problem.where())
                .put("found", problem.found())
                .put("wanted", problem.wanted());
        problem.maybe().ifPresent(maybe -> one.put("maybe", maybe));
      }
      return written(root);
    }
    return problems.stream()
        .map(problem -> Printable.of(problem.toString()) + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String written(ObjectNode root) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root)
          + System.lineSeparator();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree can always be written.", impossible);
    }
  }
}
