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

  @Test
  void the_rule_is_seen_in_an_answer_and_its_line_is_told() {
    Run answer = Run.of("assess", "--guidance", source(), patient());
    Run why = Run.of("why-not", "--guidance", source(), patient(), "OUR-01");

    assertThat(answer.errors()).isEmpty();
    assertThat(answer.output()).contains("Advice: AVOID", "Decided by OUR-01.");
    assertThat(why.output()).contains("capnography is not available; found not available");
    assertThat(Run.of("assess", patient()).output()).doesNotContain("OUR-01");
  }

  @Test
  void what_it_changes_is_told_beside_the_bundled_guidance() {
    Run impact = Run.of("impact", "bundled", source(), patient());
    Run diff = Run.of("diff", "bundled", source());

    assertThat(impact.status()).isEqualTo(ImpactCommand.CHANGED);
    assertThat(impact.output()).contains("1 of 1 case gets another answer.", "OUR-01");
    assertThat(diff.status()).isZero();
    assertThat(diff.output()).contains("MINOR", "OUR-01");
  }

  @Test
  void reviewed_by_two_it_is_packed_and_answers_from_the_pack() throws IOException {
    Path rules = folder.resolve("our-hospital/contraindications.yaml");
    Matcher reviewed =
        Pattern.compile("```yaml\n(  status: .*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertThat(reviewed.find()).isTrue();
    Files.writeString(rules, Files.readString(rules) + reviewed.group(1));
    String key = folder.resolve("key.pem").toString();
    String open = folder.resolve("public.pem").toString();
    String pack = folder.resolve("our.pack").toString();

    assertThat(Run.of("new-key", key, open).status()).isZero();
    Run packed = Run.of("pack", source(), pack, "--key", key);
    assertThat(packed.errors()).isEmpty();
    assertThat(packed.output()).contains("signed", "our-hospital 1.0.0");
    assertThat(Run.of("verify", pack, "--key", open).status()).isZero();
    assertThat(Run.of("assess", "--guidance", pack, patient()).output())
        .contains("Decided by OUR-01.");
  }

  private String source() {
    return folder.resolve("our-hospital").toString();
  }

  private String patient() {
    return folder.resolve("patient.yaml").toString();
  }
}
