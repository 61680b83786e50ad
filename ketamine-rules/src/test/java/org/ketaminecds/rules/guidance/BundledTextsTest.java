package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;

/** What authors wrote can be read aloud, printed anywhere, and found in its place. */
class BundledTextsTest {

  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);
  private static final List<Scenario> SCENARIOS = ScenarioLoader.load(GUIDANCE, FILES);

  /** A replacement character, a question mark alone, or a sign that not every font has. */
  private static final Pattern DECAYED =
      Pattern.compile("\uFFFD|(^|\\s)\\?(\\s|$)|[≤≥≠×→\u00A0\t]");

  @Test
  void a_scenario_stands_in_the_file_of_its_topic() {
    assertThat(SCENARIOS)
        .allSatisfy(
            scenario ->
                assertThat(scenario.position().file().replace("/scenarios/", "/"))
                    .as(scenario.toString())
                    .isEqualTo(
                        GUIDANCE.find(scenario.recommendation()).orElseThrow().position().file()));
  }

  @Test
  void scenarios_of_a_recommendation_have_names_of_their_own() {
    assertThat(SCENARIOS)
        .extracting(scenario -> scenario.recommendation() + ": " + scenario.name())
        .doesNotHaveDuplicates();
  }

  @Test
  void titles_are_sentences_without_a_full_stop() {
    assertThat(recommendations())
        .extracting(Recommendation::title)
        .doesNotHaveDuplicates()
        .allMatch(title -> title.matches("[A-Z0-9].*"))
        .noneMatch(title -> title.endsWith("."));
  }

  @Test
  void statements_are_short_and_end_in_a_full_stop() {
    assertThat(recommendations())
        .extracting(Recommendation::statement)
        .allMatch(statement -> statement.length() <= 600)
        .allMatch(statement -> statement.endsWith("."));
  }

  @Test
  void no_text_has_signs_that_decay_on_their_way() {
    List<String> texts = new ArrayList<>();
    for (Recommendation one : recommendations()) {
      texts.add(one.title());
      texts.add(one.statement());
      texts.add(one.locator());
      one.action().ifPresent(texts::add);
      one.interpretation().ifPresent(texts::add);
    }
    GUIDANCE
        .guidelines()
        .forEach(
            guideline -> {
              texts.addAll(guideline.guideline().limitations());
              texts.addAll(guideline.guideline().facts().values());
              texts.add(guideline.guideline().title());
            });
    GUIDANCE.lexicon().words().forEach(word -> texts.add(word.term().definition()));

    assertThat(texts).hasSizeGreaterThan(300).noneMatch(text -> DECAYED.matcher(text).find());
  }

  private static List<Recommendation> recommendations() {
    return GUIDANCE.rules().stream().map(Guidance.GuidanceRule::recommendation).toList();
  }
}
