package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the page for authors says, with the files that it shows. */
class AuthorsPageTest {

  private static final Path PAGE = Path.of("..", "AUTHORS.md");
  private static final Pattern FILE = Pattern.compile("```yaml (\\S+)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @BeforeEach
  void write_the_files_of_the_page() throws IOException {
    Matcher file = FILE.matcher(Files.readString(PAGE));
    while (file.find()) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
  }

  @Test
  void the_files_of_the_page_are_a_source_its_rules_and_its_scenarios() {
    assertThat(folder.resolve("our-hospital"))
        .isDirectoryContaining("glob:**/guideline.yaml")
        .isDirectoryContaining("glob:**/contraindications.yaml")
        .isDirectoryContaining("glob:**/scenarios");
  }

  @Test
  void they_are_sound() {
    Run run = Run.of("check", folder.resolve("our-hospital").toString());

    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).isEqualTo("no errors, no warnings.\n");
  }

  @Test
  void their_scenarios_pass_and_none_is_missing() {
    Run run = Run.of("test", "--mutate", folder.resolve("our-hospital").toString());

    assertThat(run.status()).isZero();
    assertThat(run.output()).contains("none fails, none is missing").contains("each is noticed");
  }

  @Test
  void a_scenario_that_is_left_out_is_asked_for() throws IOException {
    Path scenarios = folder.resolve("our-hospital/scenarios/contraindications.yaml");
    Files.writeString(
        scenarios,
        Files.readString(scenarios).replaceAll("(?m)^.*nobody asked for capnography.*\n", ""));

    Run run = Run.of("test", folder.resolve("our-hospital").toString());

    assertThat(run.status()).isEqualTo(CheckCommand.FAULTY);
    assertThat(run.output()).contains("capnography");
  }
}
