package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

  @ParameterizedTest
  @ValueSource(strings = {"US", "GB", "AU", "NZ", "FR"})
  void iso_3166_codes_are_taken(String code) {
    assertThat(new Jurisdiction(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"UK, GB", "uk, GB", "us, US", "' US', US"})
  void a_code_that_is_nearly_right_is_refused_with_the_right_one(String code, String maybe) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Jurisdiction(code))
        .withMessage(
            "Found jurisdiction \"%s\", wanted an ISO 3166-1 code such as US. Maybe %s."
                .formatted(code, maybe));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "USA", "XX", "EU", "United States"})
  void what_is_no_country_is_refused_without_a_guess(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Jurisdiction(code))
        .withMessageEndingWith("such as US.");
  }

  @Test
  void a_builder_refuses_a_wrong_country_at_once() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cases.at().jurisdiction("UK"));
  }
}
