package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.TextSource;
import org.ketaminecds.rules.text.YamlReader;

/**
 * The settings as they were written: in a file, in the environment, and on the command line, of
 * which the later takes the place of the earlier.
 */
final class GivenSettings {

  static final String PREFIX = "KETAMINE_SERVE_";

  /** The one secret; it is no option, since other users of the machine see command lines. */
  static final String TLS_PASSWORD = PREFIX + "TLS_PASSWORD";

  private final Set<String> names;
  private final Problems problems;
  private final Map<String, Given> given = new LinkedHashMap<>();

  /**
   * Nothing so far.
   *
   * @param names the settings that there are, such as "tls-keystore"
   */
  GivenSettings(Set<String> names, Problems problems) {
    this.names = Set.copyOf(names);
    this.problems = problems;
  }

  /** Adds the settings in a file: a map in YAML or JSON of names to values or lists of values. */
  void addFile(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      TextSource.read(stream, file.toString(), TextLimits.CASE, problems)
          .flatMap(text -> YamlReader.read(text, file.toString(), TextLimits.CASE, problems))
          .flatMap(root -> Fields.of(root, problems))
          .ifPresent(this::addFields);
    } catch (IOException unreadable) {
      problems.add(Problem.of(file.toString(), "no file that can be read", "a file of settings"));
    }
  }

  private void addFields(Fields fields) {
    for (String name : names.stream().sorted().toList()) {
      fields.node(name).ifPresent(node -> addNode(name, node));
    }
    fields.refuseOthers();
  }

  private void addNode(String name, Node node) {
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    List<String> values = new ArrayList<>();
    items.forEach(item -> Fields.text(item, problems).map(Node.Text::value).ifPresent(values::add));
    Given written = new Given(values, node.position().toString());
    if (values.size() < items.size()) {
      given.put(name, written); // What it holds besides text was refused above.
    } else {
      put(name, written);
    }
  }

  /** Adds variables such as KETAMINE_SERVE_PORT; a list is parted by commas. */
  void addEnvironment(Map<String, String> environment) {
    Map<String, String> byVariable =
        names.stream().collect(Collectors.toMap(GivenSettings::variable, name -> name));
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith(PREFIX) && !variable.equals(TLS_PASSWORD)) {
                Optional.ofNullable(byVariable.get(variable))
                    .ifPresentOrElse(
                        name -> put(name, new Given(List.of(value.split(",", -1)), variable)),
                        () -> problems.add(unknown(variable, byVariable.keySet())));
              }
            });
  }

  private static Problem unknown(String variable, Set<String> known) {
    return new Problem(
        variable,
        "a variable that is no setting",
        "one of the settings that serve --help lists",
        Suggestion.nearest(variable, known));
  }

  private static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Adds an option of the command line. */
  void addOption(String name, List<String> values) {
    put(name, new Given(values, "--" + name));
  }

  /** An empty value says nothing, and must not pass for what stands if the setting is left out. */
  private void put(String name, Given written) {
    List<String> values = written.values().stream().map(String::strip).toList();
    if (values.isEmpty() || values.contains("")) {
      problems.add(
          Problem.of(written.where(), "\"\"", "a value, or the setting left out altogether"));
    }
    given.put(
        name,
        new Given(values.stream().filter(value -> !value.isEmpty()).toList(), written.where()));
  }

  /** Where a setting was written, or its name if it was left out. */
  String where(String name) {
    return find(name).map(Given::where).orElse(name);
  }

  /** Where each setting was written that was. */
  Map<String, String> places() {
    return given.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().where()));
  }

  /** What was written for a setting last, if anything. */
  Optional<Given> find(String name) {
    return Optional.ofNullable(given.get(name));
  }
}
