package org.ketaminecds.authoring.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.vocabulary.LexiconLoader;

/** A small made-up guidance over the bundled vocabulary, to be checked. */
final class Checked {

  static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
  static final String TOPIC = "made-up/topic.yaml";
  static final String HEAD = "made-up/guideline.yaml";
  static final String SCENARIOS = "made-up/scenarios/topic.yaml";

  private final Map<String, String> texts = new LinkedHashMap<>();

  private Checked() {}

  /** With these recommendations, in a guideline for adults. */
  static Checked of(String... recommendations) {
    Checked checked = new Checked();
    Stream.concat(
            LexiconLoader.fileNames().stream().map(name -> "vocabulary/" + name),
            Stream.of("vocabulary/vocabulary.yaml"))
        .forEach(
            path ->
                checked.texts.put(
                    path, GuidanceFiles.bundled().text(path, new Problems()).orElseThrow()));
    checked.texts.put("guidelines.yaml", "- {folder: made-up, topics: [topic]}\n");
    checked.texts.put(
        HEAD,
        """
        id: made-up
        version: 1.0.0
        title: A guideline
        publishers: [Somebody]
        citation: Somebody
        published: 2020-01-31
        role: guideline
        written for: US
        scope: age >= 18 y
        sources: {S1: a source}
        use: For tests.
        misuse: For patients.
        """);
    checked.texts.put(TOPIC, String.join("", recommendations));
    checked.texts.put(SCENARIOS, "recommendations: []\n");
    return checked;
  }

  /** With one recommendation, of which only the condition matters. */
  static Checked when(String... conditions) {
    String[] recommendations = new String[conditions.length];
    for (int index = 0; index < conditions.length; index++) {
      recommendations[index] =
          Texts.recommendation("X-ONE-1" + index, "'" + conditions[index] + "'", "inform")
              .replace("Something", "Something " + index);
    }
    return of(recommendations);
  }

  Checked with(String path, String text) {
    texts.put(path, text);
    return this;
  }

  Checked changed(String path, String old, String other) {
    String text = texts.getOrDefault(path, "");
    if (!text.contains(old)) {
      throw new IllegalArgumentException("Not in " + path + ": " + old);
    }
    return with(path, text.replace(old, other));
  }

  String text(String path) {
    return texts.getOrDefault(path, "");
  }

  CheckReport report() {
    return report(AS_OF, Patience.endless());
  }

  CheckReport report(LocalDate asOf, Patience patience) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return GuidanceCheck.of(
        new GuidanceFolder(GuidanceSnapshot.of(files), Set.of("")), asOf, patience);
  }

  /** The remarks, errors first. */
  List<Remark> remarks() {
    return remarks(report());
  }

  static List<Remark> remarks(CheckReport report) {
    return Stream.concat(report.errors().stream(), report.warnings().stream()).toList();
  }

  /** The kinds of the remarks. */
  List<Remark.Kind> kinds() {
    return remarks().stream().map(Remark::kind).toList();
  }
}
