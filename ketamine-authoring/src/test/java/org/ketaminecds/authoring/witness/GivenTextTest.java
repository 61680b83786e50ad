package org.ketaminecds.authoring.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.casefile.CaseReader;
import org.ketaminecds.rules.casefile.GivenReader;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

class GivenTextTest {

  private static final Path CASES = Path.of("..", "cases");
  private static final Vocabulary WORDS = Texts.bundled().lexicon().vocabulary();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_that_a_scenario_can_state_is_read_back_as_it_was(Path file)
      throws IOException {
    ClinicalCase given = new CaseReader(WORDS).read(file).clinicalCase();

    Optional<Map<String, String>> written = new GivenText(WORDS).write(given);

    assertThat(written.isPresent())
        .isEqualTo(given.birthDate().isEmpty() && given.unavailable().isEmpty());
    written.ifPresent(entries -> assertThat(read(entries)).isEqualTo(given));
  }

  @Test
  void most_examples_are_such() throws IOException {
    CaseReader reader = new CaseReader(WORDS);
    GivenText text = new GivenText(WORDS);
    int stated = 0;
    for (Path file : examples()) {
      stated += text.write(reader.read(file).clinicalCase()).isPresent() ? 1 : 0;
    }
    assertThat(stated).isGreaterThan(examples().size() / 2);
  }

  @Test
  void the_day_on_which_scenarios_stand_anyway_is_left_out() {
    ClinicalCase usual = ClinicalCase.asOf(LocalDate.parse(GivenReader.AS_OF)).build();
    ClinicalCase later = ClinicalCase.asOf(LocalDate.of(2026, 2, 1)).build();

    assertThat(new GivenText(WORDS).write(usual)).contains(Map.of());
    assertThat(new GivenText(WORDS).write(later)).contains(Map.of("as of", "2026-02-01"));
  }

  @Test
  void what_a_scenario_cannot_state_is_not_written() {
    LocalDate day = LocalDate.of(2026, 2, 1);
    GivenText text = new GivenText(WORDS);

    assertThat(text.write(ClinicalCase.asOf(day).birthDate(LocalDate.of(1980, 1, 1)).build()))
        .isEmpty();
    assertThat(text.write(ClinicalCase.asOf(day).regimen(Regimen.builder().build()).build()))
        .isEmpty();
  }

  private static ClinicalCase read(Map<String, String> entries) {
    Problems problems = new Problems();
    String yaml =
        entries.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    return YamlReader.read(yaml, "given.yaml", TextLimits.GUIDANCE, problems)
        .flatMap(node -> new GivenReader(WORDS).read(node, problems))
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }
}
