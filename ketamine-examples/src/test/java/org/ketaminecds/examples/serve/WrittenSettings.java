package org.ketaminecds.examples.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import picocli.CommandLine;

/** Settings as a test writes them, and what comes of reading them. */
final class WrittenSettings {

  private final Problems problems = new Problems();
  private final GivenSettings given = new GivenSettings(names(), problems);
  private Optional<String> password = Optional.empty();

  /** Every setting that there is. */
  static Set<String> names() {
    return ServeCommand.names(new CommandLine(new ServeCommand(() -> HookCalls.SUPPORT, Map.of())));
  }

  void option(String name, String... values) {
    given.addOption(name, List.of(values));
  }

  void environment(Map<String, String> variables) {
    given.addEnvironment(variables);
  }

  void file(Path file) {
    given.addFile(file);
  }

  /** The password of the certificate, which stands in a variable of its own. */
  void password(String word) {
    password = Optional.of(word);
  }

  ServeSettings read() {
    return new SettingsReader(given, password, problems, HookCalls.CLOCK.instant()).read();
  }

  /** What was wrong so far. */
  List<Problem> problems() {
    return problems.list();
  }

  /** Everything that is wrong once they are read, in words. */
  List<String> faults() {
    read();
    return problems().stream().map(Problem::toString).toList();
  }
}
