package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ketaminecds.core.problem.Problems;
import picocli.CommandLine;

/** Services on any free port of this machine, for tests. */
final class Servers {

  private Servers() {}

  /** One that serves the bundled guidance and keeps its files in a folder. */
  static CdsServer start(Path folder, InstantSource clock) throws IOException {
    return start(folder, clock, Map.of());
  }

  /** One with more settings, by name. */
  static CdsServer start(Path folder, InstantSource clock, Map<String, List<String>> more)
      throws IOException {
    return start(folder, clock, more, new ManualTicker());
  }

  /** One that looks at its guidance when it is told to. */
  static CdsServer start(
      Path folder, InstantSource clock, Map<String, List<String>> more, ManualTicker ticker)
      throws IOException {
    return CdsServer.start(settings(folder, more), () -> HookCalls.SUPPORT, clock, pause -> ticker);
  }

  /** The settings of such a service. */
  static ServeSettings settings(Path folder, Map<String, List<String>> more) {
    Map<String, List<String>> all = new TreeMap<>();
    all.put("port", List.of("0"));
    all.put("zone", List.of("America/New_York"));
    all.put("jurisdiction", List.of("US"));
    all.put("reviewed", List.of("problems", "medicines", "allergies"));
    all.put("feedback", List.of(folder.resolve("feedback.jsonl").toString()));
    all.putAll(more);
    Problems problems = new Problems();
    GivenSettings given = new GivenSettings(names(), problems);
    all.forEach(given::addOption);
    ServeSettings settings =
        new SettingsReader(given, Optional.of("secret"), problems, HookCalls.CLOCK.instant())
            .read();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.list().toString());
    }
    return settings;
  }

  private static Set<String> names() {
    return ServeCommand.names(new CommandLine(new ServeCommand(() -> HookCalls.SUPPORT, Map.of())));
  }
}
