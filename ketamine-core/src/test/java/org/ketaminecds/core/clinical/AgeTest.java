package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

class AgeTest {

  @ParameterizedTest
  @CsvSource({
    "2008-03-03, 2026-03-02, 17",
    "2008-03-02, 2026-03-02, 18",
    "2008-03-01, 2026-03-02, 18",
    "2026-03-02, 2026-03-02, 0",
    "2004-02-29, 2022-02-28, 17",
    "2004-02-29, 2022-03-01, 18",
    "2004-02-29, 2024-02-28, 19",
    "2004-02-29, 2024-02-29, 20",
    "2005-02-28, 2024-02-29, 19",
    "1999-12-31, 2026-12-30, 26",
    "1999-12-31, 2026-12-31, 27"
  })
  void the_age_grows_by_one_on_the_birthday(LocalDate born, LocalDate day, int years) {
    ClinicalCase given = ClinicalCase.asOf(day).birthDate(born).build();
    assertThat(given.ageInYears()).contains(Quantity.of(years, Unit.YEAR));
  }

  @Test
  void the_hour_of_the_day_does_not_matter_on_the_birthday() {
    LocalDate birthday = LocalDate.of(2026, 3, 2);
    ClinicalCase midnight =
        ClinicalCase.asOf(birthday.atStartOfDay()).birthDate(LocalDate.of(2008, 3, 2)).build();
    assertThat(midnight.ageInYears()).contains(Quantity.of(18, Unit.YEAR));
  }

  @Test
  void a_stated_age_is_taken_as_stated_and_no_age_is_unknown() {
    assertThat(at().age(54).build().ageInYears()).contains(Quantity.of(54, Unit.YEAR));
    assertThat(at().build().ageInYears()).isEmpty();
  }

  @Test
  void an_age_and_a_date_of_birth_that_disagree_are_refused_with_both() {
    assertThat(problems(at().age(17).birthDate(LocalDate.of(2008, 3, 2))))
        .containsExactly(
            Problem.of(
                "patient.age",
                "17 y, but born on 2008-03-02 means 18 y",
                "an age and a date of birth that agree"));
    assertThat(problems(at().age(19).birthDate(LocalDate.of(2008, 3, 2)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18 y", "18.9 y", "216 mo", "227 mo"})
  void an_age_that_a_date_of_birth_allows_is_taken(String age) {
    ClinicalCaseBuilder builder = at().age(Quantity.parse(age));
    assertThat(builder.birthDate(LocalDate.of(2008, 3, 2)).build().age())
        .contains(Quantity.parse(age));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1 y", "130.1 y", "1561 mo"})
  void an_age_outside_a_life_is_refused(String age) {
    assertThat(problems(at().age(Quantity.parse(age))))
        .containsExactly(
            Problem.of("patient.age", Quantity.parse(age).toString(), "0 to 130 years"));
  }

  @Test
  void ages_of_nought_and_130_years_are_taken() {
    assertThat(at().age(0).build().age()).isPresent();
    assertThat(at().age(130).build().age()).isPresent();
  }

  @Test
  void an_age_that_is_no_time_is_refused() {
    assertThat(problems(at().age(Quantity.parse("54 kg")).birthDate(LocalDate.of(1972, 1, 1))))
        .containsExactly(Problem.of("patient.age", "54 kg, a body weight", "a duration in h"));
  }

  @Test
  void a_birth_after_as_of_is_refused() {
    assertThat(problems(at().birthDate(LocalDate.of(2026, 3, 3))))
        .containsExactly(
            Problem.of(
                "patient.birthDate",
                "2026-03-03",
                "a time that is not after asOf, 2026-03-02T09:30"));
  }

  @Test
  void a_birth_131_years_ago_is_refused_and_130_years_ago_is_taken() {
    assertThat(problems(at().birthDate(LocalDate.of(1895, 3, 2))))
        .extracting(Problem::where)
        .containsExactly("patient.birthDate");
    assertThat(at().birthDate(LocalDate.of(1895, 3, 3)).build().ageInYears())
        .contains(Quantity.of(130, Unit.YEAR));
  }
}
