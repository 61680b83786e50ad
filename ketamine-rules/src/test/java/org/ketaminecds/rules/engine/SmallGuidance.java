package org.ketaminecds.rules.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** Guidance of a few made-up recommendations over the bundled vocabulary. */
final class SmallGuidance {

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final StringBuilder index = new StringBuilder();

  SmallGuidance() {
    for (String name :
        new String[] {
          "findings.csv",
          "indications.csv",
          "medicines.csv",
          "observations.csv",
          "figures.csv",
          "choices.csv",
          "events.csv",
          "vocabulary.yaml"
        }) {
      String path = "vocabulary/" + name;
      texts.put(path, GuidanceFiles.bundled().text(path, new Problems()).orElseThrow());
    }
  }

  SmallGuidance guideline(String id, String scope, String recommendations) {
    index.append("- {folder: ").append(id).append(", topics: [topic]}\n");
    texts.put(
        id + "/guideline.yaml",
        """
        id: %s
        version: 1.0.0
        title: A guideline
        publishers: [Somebody]
        citation: Somebody
        published: 2020-01-31
        role: guideline
        written for: US
        scope: %s
        sources: {S1: a source}
        use: For tests.
        misuse: For patients.
        """
            .formatted(id, scope));
    texts.put(id + "/topic.yaml", recommendations);
    return this;
  }

  static String recommendation(String id, String when, String advise, String more) {
    return """
    - id: %s
      title: %s
      stage: candidacy
      kind: candidacy
      when: %s
      advise: %s
      statement: Something.
      source: {section: somewhere}
    %s
    """
        .formatted(id, id, when, advise, more.indent(2));
  }

  DecisionSupport load() {
    texts.put("guidelines.yaml", index.toString());
    return new DroolsDecisionSupport(GuidanceLoader.load(GuidanceFiles.of(texts)), "test");
  }
}
