package org.ketaminecds.rules.together;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.casefile.GivenReader;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** Loads the examples of what all sources of a guidance say together. */
public final class TogetherLoader {

  private final GivenReader reader;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Problems problems = new Problems();
  private final List<WholeAnswer> answers = new ArrayList<>();

  private TogetherLoader(Guidance guidance) {
    this.reader = new GivenReader(guidance.lexicon().vocabulary());
    Stream.concat(guidance.rules().stream(), guidance.approvals().retired().stream())
        .forEach(rule -> ids.add(rule.recommendation().id()));
    guidance.guidelines().forEach(one -> sources.add(one.guideline().id()));
  }

  /**
   * The examples in the file "together.yaml" of a guidance; none if there is no such file.
   *
   * @throws InvalidGuidanceException with every fault of the file
   */
  public static List<WholeAnswer> load(Guidance guidance, GuidanceFiles files) {
    TogetherLoader loader = new TogetherLoader(guidance);
    files
        .text(GuidanceSnapshot.TOGETHER, loader.problems)
        .flatMap(
            text ->
                YamlReader.read(
                    text, GuidanceSnapshot.TOGETHER, TextLimits.GUIDANCE, loader.problems))
        .flatMap(node -> Fields.of(node, loader.problems))
        .ifPresent(loader::file);
    if (!loader.problems.isEmpty()) {
      throw new InvalidGuidanceException(loader.problems.list());
    }
    return List.copyOf(loader.answers);
  }

  private void file(Fields fields) {
    Node background =
        fields.node("background").orElse(new Node.Mapping(List.of(), fields.position()));
    for (Node item : fields.items("answers")) {
      Fields.of(item, problems).ifPresent(one -> answer(one, background));
    }
    fields.refuseOthers();
  }

  private void answer(Fields fields, Node background) {
    Optional<Node.Text> name = fields.requiredText("name");
    Node given = fields.node("given").orElse(new Node.Mapping(List.of(), fields.position()));
    WholeExpectation expected =
        new WholeExpectation(
            fields.items("conflicts").stream().flatMap(item -> conflict(item).stream()).toList(),
            narrows(fields),
            ids(fields, "applies"),
            ids(fields, "not"),
            known(fields.texts("outside"), sources, "the id of a source"),
            fields.text("raises").flatMap(this::level),
            missing(fields));
    fields.refuseOthers();
    Optional<ClinicalCase> read = reader.read(background, given, problems);
    if (name.isPresent() && read.isPresent()) {
      answers.add(new WholeAnswer(name.get().value(), read.get(), expected, fields.position()));
    }
  }

  private Optional<Conflict> conflict(Node item) {
    return Fields.of(item, problems)
        .flatMap(
            fields -> {
              Optional<Node.Text> question = fields.requiredText("question");
              List<String> inFavour = ids(fields, "for");
              List<String> against = ids(fields, "against");
              fields.refuseOthers();
              return question.map(text -> new Conflict(text.value(), inFavour, against));
            });
  }

  private List<String> narrows(Fields fields) {
    List<String> narrows = new ArrayList<>();
    for (Node.Text text : fields.texts("narrows")) {
      String[] parts = text.value().split(" > ", -1);
      if (parts.length == 2 && ids.containsAll(List.of(parts))) {
        narrows.add(text.value());
      } else {
        problems.add(
            Problem.of(
                text.position().toString(),
                text.described(),
                "the ids of two recommendations, the newer one first: NEWER > OLDER"));
      }
    }
    return narrows;
  }

  private List<String> ids(Fields fields, String key) {
    return known(fields.texts(key), ids, "the id of a recommendation");
  }

  private String id(Node.Text text) {
    return known(List.of(text), ids, "the id of a recommendation").get(0);
  }

  private List<String> known(List<Node.Text> texts, Set<String> names, String wanted) {
    texts.stream()
        .filter(text -> !names.contains(text.value()))
        .forEach(
            text ->
                problems.add(
                    new Problem(
                        text.position().toString(),
                        text.described(),
                        wanted,
                        Suggestion.nearest(text.value(), names))));
    return texts.stream().map(Node.Text::value).toList();
  }

  private Optional<Advisability> level(Node.Text text) {
    Optional<Advisability> level =
        Stream.of(Advisability.values())
            .filter(one -> one.label().equals(text.value()))
            .findFirst();
    if (level.isEmpty()) {
      List<String> labels = Stream.of(Advisability.values()).map(Advisability::label).toList();
      problems.add(
          new Problem(
              text.position().toString(),
              text.described(),
              "one of " + String.join(", ", labels),
              Suggestion.nearest(text.value(), labels)));
    }
    return level;
  }

  private Map<String, List<String>> missing(Fields fields) {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    fields
        .node("missing")
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(
            one -> one.rest().forEach(entry -> missing.put(id(entry.key()), names(entry.value()))));
    return missing;
  }

  private List<String> names(Node node) {
    List<String> names = new ArrayList<>();
    for (Node item : Fields.items(node, problems)) {
      if (item instanceof Node.Text text) {
        names.add(text.value());
      } else {
        problems.add(Problem.of(item.position().toString(), item.described(), "a word"));
      }
    }
    return names;
  }
}
