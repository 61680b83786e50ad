package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author begins with a skeleton. */
class NewCommandTest {

  @TempDir private Path folder;

  @Test
  void a_source_and_a_recommendation_are_begun_and_check_lists_what_is_to_be_filled_in() {
    Path source = folder.resolve("our-hospital");

    Run head = Run.of("new", "guideline", source.toString());
    Run rule = Run.of("new", "recommendation", source.toString(), "OUR-01", "--topic", "tests");

    assertThat(head.status()).isZero();
    assertThat(head.output())
        .isEqualTo(
            source.resolve("guideline.yaml")
                + ": fill in what stands in angle brackets"
                + System.lineSeparator());
    assertThat(rule.status()).isZero();
    assertThat(rule.output().lines())
        .containsExactly(
            source.resolve("scenarios/tests.yaml") + ": fill in what stands in angle brackets",
            source.resolve("tests.yaml") + ": fill in what stands in angle brackets");
    assertThat(Run.of("check", source.toString()).output())
        .contains("tests.yaml:2:10", "a place that is still to be filled in", "no warnings.");
  }

  @Test
  void the_sort_of_source_is_chosen() throws Exception {
    Path source = folder.resolve("our-law");

    Run.of("new", "guideline", source.toString(), "--role", "law");

    assertThat(source.resolve("guideline.yaml")).content().contains("role: law", "written for:");
  }

  @Test
  void what_cannot_be_made_is_refused_and_nothing_is_written() throws Exception {
    Run nothing = Run.of("new", "recommendation", folder.toString(), "OUR-01");
    Run what = Run.of("new");
    Run role = Run.of("new", "guideline", folder.resolve("x").toString(), "--role", "rumour");

    assertThat(nothing.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(what.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(what.errors()).contains("guideline or recommendation");
    assertThat(role.status()).isEqualTo(AssessCommand.BAD_INPUT);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void its_version_is_told_like_that_of_every_command() {
    assertThat(Run.of("new", "guideline", "--version").output())
        .isEqualTo(Run.of("--version").output());
  }
}
