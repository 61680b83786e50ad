package org.ketaminecds.authoring.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.casefile.CaseReader;

class CaseTextTest {

  private static final Path CASES = Path.of("..", "cases");
  private static final Vocabulary WORDS = Texts.bundled().lexicon().vocabulary();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_is_read_back_as_it_was(Path file) throws IOException {
    CaseReader reader = new CaseReader(WORDS);
    ClinicalCase given = reader.read(file).clinicalCase();

    String written = new CaseText(WORDS).write(given);

    assertThat(reader.read(written, "written.yaml").clinicalCase()).isEqualTo(given);
  }

  @Test
  void names_that_mean_something_in_YAML_are_quoted() {
    ClinicalCase given =
        ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
            .medicine("a: b # \"c\" \\ d\te")
            .medicine("null")
            .medicine("- [x]")
            .build();

    String written = new CaseText(WORDS).write(given);

    assertThat(new CaseReader(WORDS).read(written, "written.yaml").clinicalCase().medicines())
        .isEqualTo(given.medicines());
  }

  @Test
  void clock_times_are_read_back_as_such() {
    LocalDateTime midnight = LocalDateTime.of(2026, 1, 15, 0, 0);
    Phase bolus = Phase.Bolus.of("0.2 mg/kg").between(midnight.minusMinutes(5), midnight);
    Phase infusion =
        Phase.Infusion.atRate("0.3 mg/kg/h").between(midnight, midnight.plusMinutes(100));
    ClinicalCase given =
        ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
            .regimen(
                new Regimen(
                    Optional.empty(), Optional.empty(), List.of(bolus, infusion), Schedule.UNKNOWN))
            .build();

    String written = new CaseText(WORDS).write(given);

    assertThat(new CaseReader(WORDS).read(written, "written.yaml").clinicalCase()).isEqualTo(given);
  }

  @Test
  void a_third_of_a_year_cannot_be_written() {
    ClinicalCase given =
        ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
            .age(new Quantity(Rational.of(1, 3), Unit.YEAR))
            .build();

    assertThatThrownBy(() -> new CaseText(WORDS).write(given))
        .isInstanceOf(ArithmeticException.class);
  }
}
