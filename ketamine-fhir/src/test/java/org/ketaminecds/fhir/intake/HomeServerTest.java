package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeServerTest {

  private static String relative(String server, String reference) {
    return new HomeServer(Optional.of(server)).relative(new Reference(reference));
  }

  @ParameterizedTest
  @CsvSource({
    "http://ehr.example.org/fhir, http://ehr.example.org/fhir",
    "HTTP://EHR.Example.ORG:80/fhir, http://ehr.example.org/fhir",
    "http://ehr.example.org/fhir//, http://ehr.example.org:80/fhir",
    "https://ehr.example.org:443/fhir, https://EHR.example.org/fhir",
    "https://ehr.example.org:8443/fhir, HTTPS://ehr.example.org:8443/fhir",
    "https://ehr.example.org, https://ehr.example.org:443"
  })
  void addressesOfOneServerAreOne(String server, String base) {
    assertThat(relative(server, base + "/Patient/p1")).isEqualTo("Patient/p1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://ehr.example.org/fhir, https://ehr.example.org/fhir",
    "https://ehr.example.org/fhir, https://ehr.example.org:8443/fhir",
    "http://ehr.example.org/fhir, http://ehr.example.org:443/fhir",
    "https://ehr.example.org/fhir, https://ehr.example.org/FHIR",
    "https://ehr.example.org/fhir, https://ehr.example.com/fhir",
    "https://ehr.example.org/fhir, https://other@ehr.example.org/fhir",
    "https://ehr.example.org/a%2Fb, https://ehr.example.org/a/b"
  })
  void addressesOfTwoServersAreTwo(String server, String base) {
    assertThat(relative(server, base + "/Patient/p1")).isEqualTo(base + "/Patient/p1");
  }

  @Test
  void whatIsNoAddressIsComparedAsItIsWritten() {
    assertThat(relative("my server", "my server/Patient/p1")).isEqualTo("Patient/p1");
    assertThat(relative("my server", "MY SERVER/Patient/p1")).isEqualTo("MY SERVER/Patient/p1");
  }
}
