package org.ketaminecds.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** Guidance for tests: the bundled one with some words changed, or a made-up one. */
public final class Texts {

  private final Map<String, String> changed = new LinkedHashMap<>();

  private Texts() {}

  /** The guidance that is bundled. */
  public static Guidance bundled() {
    return new Texts().load();
  }

  /** The bundled guidance, to be changed. */
  public static Texts ofBundled() {
    return new Texts();
  }

  /** With the first occurrence of some words changed, which must be there. */
  public Texts with(String path, String old, String now) {
    String text = text(path).orElseThrow(() -> new IllegalArgumentException("No " + path));
    int place = text.indexOf(old);
    if (place < 0) {
      throw new IllegalArgumentException("Not in " + path + ": " + old);
    }
    changed.put(path, text.substring(0, place) + now + text.substring(place + old.length()));
    return this;
  }

  /** With words added at the end of a file. */
  public Texts added(String path, String more) {
    changed.put(path, text(path).orElse("") + more);
    return this;
  }

  private Optional<String> text(String path) {
    return Optional.ofNullable(changed.get(path))
        .or(() -> GuidanceFiles.bundled().text(path, new Problems()));
  }

  public Guidance load() {
    return GuidanceLoader.load(files());
  }

  public GuidanceFiles files() {
    return (path, problems) -> text(path);
  }

  /** One made-up guideline over the bundled vocabulary. */
  public static Texts madeUp(String scope, String recommendations) {
    Texts texts = new Texts();
    texts.changed.put("guidelines.yaml", "");
    texts.changed.put("together.yaml", "answers: []\n");
    return texts.source("made-up", "guideline", "", scope, recommendations);
  }

  /** With another made-up source, used in these countries only; everywhere if there are none. */
  public Texts source(
      String id, String role, String countries, String scope, String recommendations) {
    added("guidelines.yaml", "- {folder: %s, topics: [topic]}\n".formatted(id));
    changed.put(
        id + "/guideline.yaml",
        """
        id: %s
        version: 1.0.0
        title: A guideline
        publishers: [Somebody]
        citation: Somebody
        published: 2020-01-31
        role: %s
        written for: US
        applies only in: [%s]
        scope: %s
        sources: {S1: a source}
        use: For tests.
        misuse: For patients.
        """
            .formatted(id, fitting(role, scope), countries, scope));
    changed.put(id + "/topic.yaml", recommendations);
    return this;
  }

  /** What speaks of everybody is no guideline, which has to say whom it covers. */
  private static String fitting(String role, String scope) {
    return role.equals("guideline") && scope.replace("\"", "").equals("always") ? "policy" : role;
  }

  /** A recommendation that was verified. */
  public static String recommendation(String id, String when, String advise) {
    return recommendation(id, when, advise, "verification: VERIFIED S1");
  }

  public static String recommendation(String id, String when, String advise, String more) {
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
}
