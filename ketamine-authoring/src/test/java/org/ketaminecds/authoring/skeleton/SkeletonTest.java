package org.ketaminecds.authoring.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.authoring.check.CheckReport;
import org.ketaminecds.authoring.check.GuidanceCheck;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.trial.TrialReport;
import org.ketaminecds.rules.trial.Trials;

/** An author begins with files in which each place to fill in is told, and none is forgotten. */
class SkeletonTest {

  private static final Pattern PLACE = Pattern.compile("<[^<>]+>");

  @TempDir private Path folder;
  private Path source = Path.of("");

  @BeforeEach
  void choose_a_folder() {
    source = folder.resolve("our-hospital");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void each_place_to_fill_in_is_one_error_and_nothing_else_is(Role role) throws IOException {
    GuidelineSkeleton.in(source, role).writeInto(source);
    RecommendationSkeleton.in(source, "contraindications", "OUR-01").writeInto(source);

    CheckReport report = check();

    assertThat(report.errors())
        .hasSize((int) places())
        .allMatch(error -> error.found().equals("a place that is still to be filled in"));
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void filled_in_it_is_a_sound_source() throws IOException {
    GuidelineSkeleton.in(source, Role.POLICY).writeInto(source);
    RecommendationSkeleton.in(source, "contraindications", "OUR-01").writeInto(source);
    fillIn();

    assertThat(check().errors()).isEmpty();
    TrialReport tested = TrialReport.of(Trials.of(GuidanceFolder.read(source)));
    assertThat(tested.isPassed()).isTrue();
    assertThat(tested.isClean()).isTrue();
  }

  @Test
  void a_second_recommendation_stands_after_the_first() throws IOException {
    GuidelineSkeleton.in(source, Role.POLICY).writeInto(source);
    RecommendationSkeleton.in(source, "contraindications", "OUR-01").writeInto(source);
    String before = Files.readString(source.resolve("contraindications.yaml"));
    Files.writeString(source.resolve("contraindications.yaml"), before.stripTrailing());

    RecommendationSkeleton.in(source, "contraindications", "OUR-02").writeInto(source);

    assertThat(Files.readString(source.resolve("contraindications.yaml")))
        .startsWith(before + "- id: OUR-02\n");
    assertThat(Files.readString(source.resolve("scenarios/contraindications.yaml")))
        .contains("- recommendation: OUR-01\n", "- recommendation: OUR-02\n")
        .containsOnlyOnce("recommendations:\n");
    assertThat(files()).allMatch(file -> file.endsWith(".yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "our-01, topic, an id such as CP18-DOSE-03",
    "OUR-1, topic, an id such as CP18-DOSE-03",
    "CP18-DOSE-03, topic, 'an id that no recommendation has, nor ever had'",
    "OUR-01, Topic, 'a name of small letters, digits and \"-\" for the file, such as"
        + " contraindications'",
    "OUR-01, ../topic, 'a name of small letters, digits and \"-\" for the file, such as"
        + " contraindications'",
    "OUR-01, guideline, 'a name of small letters, digits and \"-\" for the file, such as"
        + " contraindications'",
  })
  void what_cannot_be_an_id_or_a_file_is_refused(String id, String topic, String wanted)
      throws IOException {
    GuidelineSkeleton.in(source, Role.POLICY).writeInto(source);

    assertThat(problems(() -> RecommendationSkeleton.in(source, topic, id)))
        .extracting(Problem::wanted)
        .containsExactly(wanted);
    assertThat(files()).containsExactly("guideline.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: no list\n", "[{id: OUR-05}]\n", "- {id: OUR-05\n"})
  void a_file_that_cannot_be_added_to_stays_as_it_is(String text) throws IOException {
    GuidelineSkeleton.in(source, Role.POLICY).writeInto(source);
    Files.writeString(source.resolve("topic.yaml"), text);

    assertThat(problems(() -> RecommendationSkeleton.in(source, "topic", "OUR-01")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("topic.yaml");
              assertThat(problem.wanted()).contains("- id: OUR-01\n");
            });
    assertThat(Files.readString(source.resolve("topic.yaml"))).isEqualTo(text);
    assertThat(files()).containsExactly("guideline.yaml", "topic.yaml");
  }

  @Test
  void a_source_that_is_there_is_not_written_over() throws IOException {
    GuidelineSkeleton.in(source, Role.POLICY).writeInto(source);

    assertThat(problems(() -> GuidelineSkeleton.in(source, Role.LAW)))
        .extracting(Problem::found)
        .containsExactly("a source that is there already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Our-Hospital", "our hospital", "our_hospital", "-our"})
  void the_name_of_a_folder_has_to_be_an_id(String name) {
    assertThat(problems(() -> GuidelineSkeleton.in(folder.resolve(name), Role.POLICY)))
        .extracting(Problem::found)
        .containsExactly("the name \"" + name + "\"");
  }

  @Test
  void a_recommendation_wants_the_folder_of_a_source() throws IOException {
    Files.createDirectory(source);
    Files.writeString(source.resolve("overlay.yaml"), "site: our-hospital\n");

    assertThat(problems(() -> RecommendationSkeleton.in(source, "topic", "OUR-01")))
        .extracting(Problem::found)
        .containsExactly("no guideline.yaml");
  }

  private void fillIn() throws IOException {
    fill("guideline.yaml", "<the day on which it was published, such as 2026-01-31>", "2026-01-31");
    fill("contraindications.yaml", "<one of candidacy[^>]*>", "setting");
    fill("contraindications.yaml", "<one of indication[^>]*>", "contraindication");
    fill("contraindications.yaml", "<a line[^>]*>", "sleep apnoea is present");
    fill("contraindications.yaml", "<one of inform[^>]*>", "avoid");
    fill("contraindications.yaml", "<VERIFIED[^>]*>", "LOCAL_POLICY S1");
    fill("scenarios/contraindications.yaml", "\"<what is known[^>]*>\"", "{sleep apnoea: present}");
    fill("scenarios/contraindications.yaml", "<what it advises>", "avoid");
    fill("scenarios/contraindications.yaml", "\"<the same, but[^>]*>\"", "{sleep apnoea: absent}");
    fill("scenarios/contraindications.yaml", "\"<the same without[^>]*>\"", "{}");
    fill("scenarios/contraindications.yaml", "<the word[^>]*>", "sleep apnoea");
    for (String file : files()) {
      fill(file, PLACE.pattern(), "Something");
    }
  }

  private void fill(String file, String place, String words) throws IOException {
    String text = Files.readString(source.resolve(file));
    Files.writeString(source.resolve(file), text.replaceAll(place, words));
  }

  private CheckReport check() throws IOException {
    return GuidanceCheck.of(
        GuidanceFolder.read(source), LocalDate.of(2026, 2, 1), Patience.of(Duration.ofSeconds(20)));
  }

  private long places() throws IOException {
    long places = 0;
    for (String file : files()) {
      places += PLACE.matcher(Files.readString(source.resolve(file))).results().count();
    }
    return places;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(Files::isRegularFile)
          .map(path -> source.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<Problem> problems(ThrowingCallable work) {
    InvalidGuidanceException refused = catchThrowableOfType(InvalidGuidanceException.class, work);
    return refused.problems();
  }
}
