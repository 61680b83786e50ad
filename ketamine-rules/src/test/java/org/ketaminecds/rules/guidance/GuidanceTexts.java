package org.ketaminecds.rules.guidance;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small guidance that is right, to be changed in one place by each test. */
final class GuidanceTexts {

  private final Map<String, String> texts = new LinkedHashMap<>();

  GuidanceTexts() {
    GuidanceFiles bundled = GuidanceFiles.bundled();
    for (String name :
        new String[] {
          "findings", "indications", "medicines", "observations", "figures", "choices", "events"
        }) {
      String path = "vocabulary/" + name + ".csv";
      texts.put(
          path, bundled.text(path, new org.ketaminecds.core.problem.Problems()).orElseThrow());
    }
    texts.put("vocabulary/vocabulary.yaml", "{id: vocabulary, version: 1.0.0}");
    texts.put("guidelines.yaml", "- {folder: one, topics: [topic]}");
    texts.put("one/guideline.yaml", guideline("one"));
    texts.put("one/topic.yaml", recommendation("ONE-DOSE-01", ""));
  }

  static String guideline(String id) {
    return """
    id: %s
    version: 1.0.0
    title: A guideline
    publishers: [Somebody]
    citation: Somebody, 2020
    published: 2020-01-31
    written for: US
    grades: [A, B]
    certainties: [high, low]
    scope: age >= 18 y
    limitations: [It is small.]
    facts: {ONE-DOC-01: A fact.}
    shown facts: [ONE-DOC-01]
    sources: {S1: a source}
    use: For tests.
    misuse: For patients.
    """
        .formatted(id);
  }

  static String recommendation(String id, String more) {
    return """
    - id: %s
      title: Rates above 2 belong elsewhere
      stage: regimen
      kind: dose limit
      when:
        all:
          - infusion rate > 2 mg/kg/h
          - care setting is not intensive care unit
      advise: avoid
      statement: A statement.
      grade: B
      certainty: low
      source: {section: question 1}
      verification: VERIFIED S1
    %s\
    """
        .formatted(id, more);
  }

  GuidanceTexts with(String path, String text) {
    texts.put(path, text);
    return this;
  }

  /** Replaces a part of a text that must stand there once. */
  GuidanceTexts replacing(String path, String part, String other) {
    String text = texts.getOrDefault(path, "");
    if (text.split(java.util.regex.Pattern.quote(part), -1).length != 2) {
      throw new IllegalArgumentException("\"%s\" does not stand once in %s".formatted(part, path));
    }
    return with(path, text.replace(part, other));
  }

  GuidanceTexts without(String path) {
    texts.remove(path);
    return this;
  }

  GuidanceFiles files() {
    return GuidanceFiles.of(texts);
  }
}
