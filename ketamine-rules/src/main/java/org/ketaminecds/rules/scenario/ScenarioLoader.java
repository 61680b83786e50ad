package org.ketaminecds.rules.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.casefile.GivenReader;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceReading;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;
import org.ketaminecds.rules.vocabulary.CaseList;

/** Loads the scenarios that belong to loaded guidance. */
public final class ScenarioLoader {

  private static final Map<String, Advisability> LEVELS =
      Stream.of(Advisability.values())
          .collect(
              Collectors.toMap(
                  level -> new Expectation.Raises(level).toString(), Function.identity()));

  private final Guidance guidance;
  private final GivenReader reader;
  private final Set<String> ids;
  private final Set<String> retired;
  private final Problems problems = new Problems();
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Map<List<String>, Position> names = new HashMap<>();

  private ScenarioLoader(Guidance guidance) {
    this.guidance = guidance;
    this.reader = new GivenReader(guidance.lexicon().vocabulary());
    this.ids =
        guidance.rules().stream()
            .map(rule -> rule.recommendation().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.retired =
        guidance.approvals().retired().stream()
            .map(rule -> rule.recommendation().id())
            .collect(Collectors.toSet());
    ids.addAll(retired);
  }

  /**
   * Every scenario of this guidance, in the order of its files; those of retired recommendations
   * are read and left out.
   *
   * @throws InvalidGuidanceException with every fault of the scenario files
   */
  public static List<Scenario> load(Guidance guidance, GuidanceFiles files) {
    return load(
        guidance,
        files,
        guidance.guidelines().stream()
            .flatMap(guideline -> guideline.scenarioFiles().stream())
            .toList());
  }

  /**
   * The scenarios of this guidance in the files of these paths.
   *
   * @throws InvalidGuidanceException with every fault of the scenario files
   */
  public static List<Scenario> load(Guidance guidance, GuidanceFiles files, List<String> paths) {
    ScenarioLoader loader = new ScenarioLoader(guidance);
    paths.forEach(path -> loader.file(path, files));
    if (!loader.problems.isEmpty()) {
      throw new InvalidGuidanceException(loader.problems.list());
    }
    return List.copyOf(loader.scenarios);
  }

  /**
   * What can be read of the scenarios of a guidance, be it sound itself or not; a scenario may be
   * of a recommendation that could not be read.
   */
  public static ScenarioReading read(GuidanceReading reading, GuidanceFiles files) {
    ScenarioLoader loader = new ScenarioLoader(reading.readable());
    loader.ids.addAll(reading.ids());
    reading.readable().guidelines().stream()
        .flatMap(guideline -> guideline.scenarioFiles().stream())
        .filter(path -> isReadable(path.replace("/scenarios/", "/"), files))
        .forEach(path -> loader.file(path, files));
    return new ScenarioReading(loader.scenarios, loader.problems.list());
  }

  /**
   * Of a file that is no YAML no recommendation is known, so all its scenarios would be at fault.
   */
  private static boolean isReadable(String topic, GuidanceFiles files) {
    return files
        .text(topic, new Problems())
        .flatMap(text -> YamlReader.read(text, topic, TextLimits.GUIDANCE, new Problems()))
        .isPresent();
  }

  private void file(String path, GuidanceFiles files) {
    int before = problems.list().size();
    Optional<String> text = files.text(path, problems);
    if (text.isEmpty()) {
      if (problems.list().size() > before) {
        return;
      }
      problems.add(Problem.of(path, "no such file", "the scenarios of the topic"));
      return;
    }
    YamlReader.read(text.get(), path, TextLimits.GUIDANCE, problems)
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(this::file);
  }

  private void file(Fields fields) {
    Node background =
        fields.node("background").orElse(new Node.Mapping(List.of(), fields.position()));
    for (Node item : fields.items("recommendations")) {
      Fields.of(item, problems).ifPresent(one -> recommendation(one, background));
    }
    fields.refuseOthers();
  }

  private void recommendation(Fields fields, Node background) {
    Optional<Node.Text> id = fields.requiredText("recommendation");
    id.filter(text -> !ids.contains(text.value()))
        .ifPresent(
            text ->
                problems.add(
                    new Problem(
                        text.position().toString(),
                        text.described(),
                        "the id of a recommendation",
                        Suggestion.nearest(text.value(), ids))));
    for (Node item : fields.items("scenarios")) {
      Fields.of(item, problems)
          .ifPresent(one -> scenario(id.map(Node.Text::value).orElse(""), one, background));
    }
    fields.refuseOthers();
  }

  private void scenario(String id, Fields fields, Node background) {
    Position position = fields.position();
    Optional<Node.Text> name = fields.requiredText("name");
    name.ifPresent(text -> unique(id, text));
    Node given = fields.node("given").orElse(new Node.Mapping(List.of(), position));
    Optional<Node> expect = fields.node("expect");
    if (expect.isEmpty()) {
      problems.add(Problem.of(position.toString(), "no \"expect\"", "what is expected"));
    }
    fields.refuseOthers();
    Optional<ClinicalCase> read =
        Fields.refusesAsUnfilled(given, problems)
            ? Optional.empty()
            : reader.read(background, given, problems);
    Optional<Expectation> expected = expect.flatMap(this::expectation);
    if (read.isPresent() && expected.isPresent() && name.isPresent() && !retired.contains(id)) {
      Scenario.Written written = new Scenario.Written(FlowText.of(background), FlowText.of(given));
      scenarios.add(
          new Scenario(id, name.get().value(), read.get(), expected.get(), position, written));
    }
  }

  private void unique(String id, Node.Text name) {
    Position first = names.putIfAbsent(List.of(id, name.value()), name.position());
    if (first != null) {
      problems.add(
          Problem.of(
              name.position().toString(),
              "\"%s\" a second time for %s, first in line %s of %s"
                  .formatted(name.value(), id, first.line(), first.file()),
              "each name once for a recommendation"));
    }
  }

  private Optional<Expectation> expectation(Node node) {
    if (node instanceof Node.Text text) {
      return Fields.refusesAsUnfilled(text, problems) ? Optional.empty() : word(text);
    }
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<Node.Text> raises = fields.text("raises");
              Set<String> names = missing(fields);
              fields.refuseOthers();
              if (raises.isEmpty()) {
                return Optional.of(new Expectation.Missing(names));
              }
              return level(raises.get())
                  .map(level -> new Expectation.RequirementNotKnown(level, names));
            });
  }

  private Optional<Expectation> word(Node.Text text) {
    return switch (text.value()) {
      case "none" -> Optional.of(new Expectation.DoesNotApply());
      case "met" -> Optional.of(new Expectation.Met());
      default -> level(text).map(Expectation.Raises::new);
    };
  }

  private Optional<Advisability> level(Node.Text text) {
    Optional<Advisability> level = Optional.ofNullable(LEVELS.get(text.value()));
    if (level.isEmpty()) {
      problems.add(
          new Problem(
              text.position().toString(),
              text.described(),
              "none, met, inform, caution, defer, avoid, stop, or a map with missing",
              Suggestion.nearest(text.value(), LEVELS.keySet())));
    }
    return level;
  }

  private Set<String> missing(Fields fields) {
    Set<String> names = new LinkedHashSet<>();
    for (Node.Text text : fields.requiredTexts("missing")) {
      if (CaseList.find(text.value()).isPresent()) {
        names.add(text.value());
      } else {
        guidance
            .lexicon()
            .find(text.value())
            .ifPresentOrElse(
                word -> names.add(word.name()),
                () ->
                    problems.add(
                        new Problem(
                            text.position().toString(),
                            text.described(),
                            "a word of the vocabulary",
                            guidance.lexicon().vocabulary().suggest(text.value()))));
      }
    }
    return names;
  }
}
