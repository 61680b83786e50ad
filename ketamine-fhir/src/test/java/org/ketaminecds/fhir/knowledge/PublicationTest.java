package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org/fhir",
        "ftp://example.org",
        "https://",
        "https://example.org/",
        "https://example.org/fhir?x=1",
        "https://example.org/fhir#x",
        "https://example.org/f|1",
        "https://example.org/a b"
      })
  void a_base_that_makes_no_canonical_url_is_refused(String base) {
    assertThatThrownBy(() -> Publication.draft(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Found \"" + base + "\" as the base of canonical URLs, wanted an")
        .hasMessageEndingWith("Maybe \"https://example.org/fhir\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "http://localhost:8080/fhir"})
  void an_absolute_web_address_is_taken(String base) {
    assertThat(new Publication(base, PublicationStatus.ACTIVE).planDefinition("a"))
        .isEqualTo(base + "/PlanDefinition/a");
  }

  @Test
  void an_id_that_fhir_does_not_allow_is_made_one() {
    Publication publication = Publication.draft("https://example.org");

    assertThat(publication.planDefinition("our_house 1"))
        .isEqualTo("https://example.org/PlanDefinition/our-house-1");
    assertThat(Publication.id("x".repeat(64))).hasSize(64);
    assertThat(Publication.id("x".repeat(65))).hasSize(64);
  }
}
