package org.ketaminecds.rules.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/** What became of a text that was read, as a loader reads it. */
record Reading(Optional<Node> root, List<Problem> found) {

  static final String FILE = "a.yaml";

  static Reading of(String text) {
    return of(text, TextLimits.GUIDANCE);
  }

  static Reading of(String text, TextLimits limits) {
    Problems problems = new Problems();
    return new Reading(YamlReader.read(text, FILE, limits, problems), problems.list());
  }

  /** Bytes on their way through the decoder and the reader. */
  static Reading of(byte[] bytes, TextLimits limits) {
    Problems problems = new Problems();
    Optional<Node> root =
        TextSource.decode(bytes, FILE, limits, problems)
            .flatMap(text -> YamlReader.read(text, FILE, limits, problems));
    return new Reading(root, problems.list());
  }

  static Reading ofBytes(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), TextLimits.GUIDANCE);
  }

  List<String> problems() {
    return found.stream().map(Problem::toString).toList();
  }

  List<String> places() {
    return found.stream().map(Problem::where).toList();
  }

  Node.Mapping mapping() {
    return (Node.Mapping) root.orElseThrow();
  }
}
