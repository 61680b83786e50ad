package org.ketaminecds.rules.guidance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;

/** Reads where a recommendation stands in its source, and how far it has been checked. */
final class ProvenanceReader {

  private static final Pattern MARK =
      Pattern.compile(
          "(VERIFIED|VERIFIED\\(2\\)|VERIFIED-2|DERIVED|LOCAL_POLICY|RECALLED(?:-[HML])?)( .+)?");

  private final Fields fields;
  private final Guideline guideline;
  private final Problems problems;

  ProvenanceReader(Fields fields, Guideline guideline, Problems problems) {
    this.fields = fields;
    this.guideline = guideline;
    this.problems = problems;
  }

  String locator() {
    Optional<Node> node = fields.node("source");
    if (node.isEmpty()) {
      problems.add(
          Problem.of(
              fields.position().toString(),
              "no \"source\"",
              "where the source says it, such as {section: question 3}"));
      return "";
    }
    int before = problems.list().size();
    StringBuilder locator = new StringBuilder();
    Fields.of(node.get(), problems)
        .ifPresent(
            source -> {
              for (String part : List.of("section", "table", "text")) {
                source
                    .text(part)
                    .ifPresent(
                        text ->
                            locator
                                .append(locator.isEmpty() ? "" : "; ")
                                .append(part.equals("table") ? "table " : "")
                                .append(text.value()));
              }
              source.refuseOthers();
              if (locator.isEmpty() && problems.list().size() == before) {
                problems.add(
                    Problem.of(
                        source.position().toString(), "an empty source", "a section or a table"));
              }
            });
    return locator.toString();
  }

  Optional<Verification> verification(Node.Text mark) {
    Matcher matcher = MARK.matcher(mark.value());
    if (!matcher.matches()) {
      wanted(
          mark,
          false,
          "VERIFIED, VERIFIED-2, DERIVED, LOCAL_POLICY or RECALLED, then the keys of sources");
      return Optional.empty();
    }
    Verification verification = level(matcher.group(1));
    List<String> keys =
        matcher.group(2) == null
            ? List.of()
            : Stream.of(matcher.group(2).split("[,;]", -1)).map(String::strip).toList();
    for (String key : keys) {
      wanted(
          mark,
          guideline.sources().containsKey(key),
          "the key of a source of the guideline, but \"%s\" is none".formatted(key));
    }
    wanted(
        mark,
        !List.of(Verification.VERIFIED, Verification.SECOND_HAND).contains(verification)
            || !keys.isEmpty(),
        "the keys of the sources in which it was seen");
    return Optional.of(verification);
  }

  private static Verification level(String word) {
    return word.equals("VERIFIED-2")
        ? Verification.SECOND_HAND
        : Verification.valueOf(word.replaceFirst("[(-].*", ""));
  }

  private void wanted(Node.Text text, boolean satisfied, String wanted) {
    if (!satisfied && !text.value().isEmpty()) {
      problems.add(Problem.of(text.position().toString(), text.described(), wanted));
    }
  }
}
