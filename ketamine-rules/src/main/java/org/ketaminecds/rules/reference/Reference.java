package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;

/**
 * The guidance as pages for people who read and check it: one by source, one by stage, one with
 * every word, and one that traces each row of the fact base.
 *
 * <p>Equal guidance gives equal pages. Immutable and thread-safe.
 */
public final class Reference {

  private static final String README = "README.md";

  private final Guidance guidance;
  private final Map<String, List<Scenario>> scenarios;
  private final List<NotedRow> noted;

  private Reference(
      Guidance guidance, Map<String, List<Scenario>> scenarios, List<NotedRow> noted) {
    this.guidance = guidance;
    this.scenarios = scenarios;
    this.noted = noted;
  }

  /**
   * The reference of the guidance in these files. What is not encoded, and why, is read from the
   * README of each guideline and of the whole, where there is one.
   *
   * @throws InvalidGuidanceException with every fault of the guidance, of its scenarios or of the
   *     tables in its READMEs
   */
  public static Reference of(GuidanceFiles files) {
    Guidance guidance = GuidanceLoader.load(files);
    Map<String, List<Scenario>> scenarios =
        ScenarioLoader.load(guidance, files).stream()
            .collect(Collectors.groupingBy(Scenario::recommendation));
    Problems problems = new Problems();
    List<String> readmes = new ArrayList<>();
    guidance.guidelines().forEach(one -> readmes.add(one.folder() + "/" + README));
    readmes.add(README);
    List<NotedRow> noted = new ArrayList<>();
    for (String path : readmes) {
      files
          .text(path, problems)
          .ifPresent(text -> noted.addAll(ReadmeTables.read(text, path, problems)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems.list());
    }
    return new Reference(guidance, scenarios, List.copyOf(noted));
  }

  /** The text of each page, by the name of its file, in the order in which one would read them. */
  public Map<String, String> pages() {
    Links links = new Links(guidance);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(Links.INDEX, new IndexPage(guidance, scenarios).text());
    for (int place = 0; place < guidance.guidelines().size(); place++) {
      Guidance.ScopedGuideline guideline = guidance.guidelines().get(place);
      pages.put(
          Links.page(guideline.guideline().id()),
          new GuidelinePage(guideline, rules(place), scenarios, links).text());
    }
    pages.put(Links.STAGES, new StagePage(guidance.rules(), links).text());
    pages.put(Links.WORDS, new VocabularyPage(guidance.lexicon()).text());
    pages.put(Links.TRACE, new TracePage(trace(), scenarios, links).text());
    return Collections.unmodifiableMap(pages);
  }

  Trace trace() {
    return Trace.of(guidance, noted);
  }

  private List<Guidance.GuidanceRule> rules(int guideline) {
    return guidance.rules().stream().filter(rule -> rule.guideline() == guideline).toList();
  }
}
