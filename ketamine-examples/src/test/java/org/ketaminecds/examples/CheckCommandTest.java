package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String PLANTED = "../ketamine-authoring/src/test/resources/check/planted";
  private static final Path LAW =
      Path.of(
          "..",
          "ketamine-rules/src/main/resources/org/ketaminecds/rules/guidance/controlled-substance-gb");

  @TempDir private Path folder;

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(copy.resolve("scenarios"));
    for (String file : new String[] {"guideline.yaml", "law.yaml", "scenarios/law.yaml"}) {
      Files.copy(LAW.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  @Test
  void a_faulty_folder_is_told_whole_as_text_with_a_status_of_its_own() {
    Run run = Run.of("check", "--as-of", "2026-01-15", PLANTED);

    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isEqualTo(CheckCommand.FAULTY);
    Golden.check("check-planted.txt", run.output());
  }

  @Test
  void a_faulty_folder_is_told_whole_as_json() {
    Run run = Run.of("check", "--as-of", "2026-01-15", "--format", "json", PLANTED);

    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isEqualTo(CheckCommand.FAULTY);
    Golden.check("check-planted.json", run.output());
  }

  @Test
  void a_sound_folder_has_no_error() throws IOException {
    Run run = Run.of("check", copy("controlled-substance-gb").toString());

    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).isEqualTo("no errors, no warnings.\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_warning_alone_leaves_the_status_as_it_is() throws IOException {
    Path source = copy("controlled-substance-gb");
    Path head = source.resolve("guideline.yaml");
    Files.writeString(
        head, Files.readString(head).replaceFirst("(?m)^role:", "review due: 2025-01-01\nrole:"));

    Run before = Run.of("check", "--as-of", "2025-01-01", source.toString());
    Run after = Run.of("check", "--as-of", "2025-01-02", source.toString());

    assertThat(before.output()).isEqualTo("no errors, no warnings.\n");
    assertThat(after.output())
        .startsWith(head.toString().replace('\\', '/') + ":")
        .contains(": warning: review passed\n    | review due: 2025-01-01\n")
        .endsWith("\nno errors, 1 warning.\n");
    assertThat(after.status()).isZero();
  }

  @Test
  void a_folder_that_is_not_there_or_is_no_guidance_is_bad_input() {
    Run missing = Run.of("check", folder.resolve("none").toString());
    Run empty = Run.of("check", folder.toString());

    assertThat(missing.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(missing.errors()).contains("no such file or folder");
    assertThat(empty.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(empty.errors()).contains("found none of guidelines.yaml, guideline.yaml");
  }

  @Test
  void a_folder_of_a_strange_name_is_bad_input_and_no_failure() throws IOException {
    Run run = Run.of("check", copy("my source").toString());

    assertThat(run.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(run.errors()).contains("my source");
  }

  @Test
  void a_source_without_recommendations_is_an_error_since_it_loads_nowhere() {
    Path source = folder.resolve("our-hospital");
    Run.of("new", "guideline", source.toString());

    Run run = Run.of("check", source.toString());

    assertThat(run.status()).isEqualTo(CheckCommand.FAULTY);
    assertThat(run.output())
        .contains("a source without a file of recommendations")
        .contains("at least one beside guideline.yaml");
  }

  @Test
  void a_file_that_is_no_yaml_is_told_once_and_its_scenarios_are_not_blamed() throws IOException {
    Path source = copy("controlled-substance-gb");
    Path topic = source.resolve("law.yaml");
    Files.writeString(topic, Files.readString(topic).replaceFirst("(?m)^  title:", "\ttitle:"));

    Run run = Run.of("check", source.toString());

    assertThat(run.output()).contains("found a tab").endsWith("1 error, no warnings.\n");
  }

  @Test
  void a_bad_date_is_bad_input() {
    Run run = Run.of("check", "--as-of", "01/02/2026", PLANTED);

    assertThat(run.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(run.errors()).contains("--as-of");
  }

  @Test
  void the_statuses_are_told_by_the_help() {
    assertThat(Run.of("check", "--help").output().replaceAll("\\s+", " "))
        .contains(
            "Exit status: 0 if there is no error, with or without warnings; 3 if there is one");
  }
}
