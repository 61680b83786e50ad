package org.ketaminecds.rules.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** What a scenario file holds beside its scenarios. */
public final class ScenarioFile {

  private ScenarioFile() {}

  /** What all scenarios in a file share, by its keys; empty if the file cannot be read. */
  public static Set<String> backgroundKeys(GuidanceFiles files, String path) {
    Problems unread = new Problems();
    return files
        .text(path, unread)
        .flatMap(text -> YamlReader.read(text, path, TextLimits.GUIDANCE, unread))
        .filter(Node.Mapping.class::isInstance)
        .flatMap(node -> ((Node.Mapping) node).find("background"))
        .filter(Node.Mapping.class::isInstance)
        .map(node -> ((Node.Mapping) node).entries())
        .orElse(List.of())
        .stream()
        .map(entry -> entry.key().value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
