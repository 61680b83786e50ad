package org.ketaminecds.authoring.skeleton;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.RecommendationId;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** A new recommendation at the end of a file, and its scenarios at the end of theirs. */
public final class RecommendationSkeleton {

  private static final Pattern TOPIC = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> NO_TOPICS = Set.of("guideline", "overlay", "together");

  private final GuidanceFolder source;
  private final String id;
  private final Problems problems = new Problems();

  private RecommendationSkeleton(GuidanceFolder source, String id) {
    this.source = source;
    this.id = id;
  }

  /**
   * The files of a source with a new recommendation and its scenarios in them; nothing is written.
   *
   * @param folder the folder of the source
   * @param topic the name of the file without its ending, such as "contraindications"
   * @param id the id of the recommendation, such as OUR-01
   * @throws IOException if the source cannot be read
   * @throws InvalidGuidanceException with every reason why it cannot be added
   */
  public static Skeleton in(Path folder, String topic, String id) throws IOException {
    return new RecommendationSkeleton(GuidanceFolder.read(folder), id).of(folder, topic);
  }

  private Skeleton of(Path folder, String topic) {
    String root = root(folder);
    refuseUnless(RecommendationId.isWellFormed(id), id, RecommendationId.FORM);
    refuseUnless(
        TOPIC.matcher(topic).matches() && !NO_TOPICS.contains(topic),
        topic,
        "a name of small letters, digits and \"-\" for the file, such as contraindications");
    refuseUnless(
        !GuidanceLoader.read(source.files()).ids().contains(id),
        id,
        "an id that no recommendation has, nor ever had");
    throwIfAny();
    String file = topic + ".yaml";
    String scenarios = "scenarios/" + file;
    String recommendationsNow =
        joined(root, file, "", recommendation(), RecommendationSkeleton::list);
    String scenariosNow =
        joined(
            root,
            scenarios,
            "recommendations:\n",
            scenarios(),
            node ->
                node instanceof Node.Mapping map
                    ? map.find("recommendations").flatMap(RecommendationSkeleton::list)
                    : Optional.empty());
    throwIfAny();
    return new Skeleton(Map.of(file, recommendationsNow, scenarios, scenariosNow));
  }

  private String root(Path folder) {
    return source.under().stream()
        .filter(
            start -> !start.isEmpty() && source.files().paths().contains(start + "guideline.yaml"))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidGuidanceException(
                    List.of(
                        Problem.of(
                            folder.toString(),
                            "no guideline.yaml",
                            "the folder of a source; \"new guideline\" makes one"))));
  }

  private void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems.list());
    }
  }

  private void refuseUnless(boolean sound, String found, String wanted) {
    if (!sound) {
      problems.add(Problem.of(id, "\"" + found + "\"", wanted));
    }
  }

  /** A file with an item at its end, if it is read there as the last one of a list. */
  private String joined(
      String root, String file, String start, String item, Function<Node, Optional<Node>> list) {
    Optional<String> before = source.files().text(root + file, problems);
    String all = before.map(text -> text.endsWith("\n") ? text : text + "\n").orElse(start) + item;
    boolean last =
        YamlReader.read(all, file, TextLimits.GUIDANCE, new Problems())
            .flatMap(list)
            .filter(this::endsWithIt)
            .isPresent();
    if (!last) {
      problems.add(
          Problem.of(
              file,
              "a file that does not end with its list",
              "a list, so that this can be added at its end:\n" + item));
    }
    return all;
  }

  private static Optional<Node> list(Node node) {
    return node instanceof Node.Sequence ? Optional.of(node) : Optional.empty();
  }

  private boolean endsWithIt(Node node) {
    List<Node> items = ((Node.Sequence) node).items();
    return items.get(items.size() - 1) instanceof Node.Mapping map
        && map.entries().get(0).value() instanceof Node.Text text
        && text.value().equals(id);
  }

  private String recommendation() {
    return """
    - id: %s
      title: <what it says, in at most 100 characters>
      stage: <one of %s>
      kind: <one of %s>
      when:
        all:
          - <a line, such as glaucoma is present>
      advise: <one of inform, caution, defer, avoid, stop>
      statement: <what the source says, in your own words>
      action: <what to do, in at most 140 characters>
      source: {section: <where in the source>}
      verification: <VERIFIED S1 if you read it there, or LOCAL_POLICY S1 if you decided it>
    """
        .formatted(id, labels(Stage.values(), Stage::label), labels(Kind.values(), Kind::label));
  }

  private String scenarios() {
    return """
      - recommendation: %s
        scenarios:
          - name: it applies
            given: "<what is known of the patient, such as {glaucoma: present}>"
            expect: <what it advises>
          - name: it nearly applies
            given: "<the same, but for one thing>"
            expect: none
          - name: a datum is missing
            given: "<the same without one datum, or {}>"
            expect: {missing: [<the word that is missing>]}
    """
        .formatted(id);
  }

  private static <T> String labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).collect(Collectors.joining(" / "));
  }
}
