package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the service listens, where it is called, and by whom. */
class NetworkSettingsTest {

  @TempDir Path folder;

  private final WrittenSettings written = new WrittenSettings();

  @ParameterizedTest
  @ValueSource(strings = {"port", "0.5", "-1", ""})
  void aPortThatIsNoneIsRefused(String port) {
    written.option("port", port);

    assertThat(written.faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("--port: found \"" + port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cds.example.org",
        "ftp://cds.example.org",
        "https://user:pw@cds.example.org",
        "https://cds.example.org?q",
        "https://cds.example.org#f",
        "https://cds.example.org/"
      })
  void anAddressThatNoClientCallsIsRefused(String address) {
    written.option("address", address);

    assertThat(written.faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("--address: found \"" + address);
  }

  @Test
  void anAddressMayHaveAPath() {
    written.option("address", "https://example.org/cds");

    assertThat(written.read().addressAt(1)).isEqualTo("https://example.org/cds");
    assertThat(written.problems()).isEmpty();
  }

  @Test
  void anAddressOfAnotherMachineIsNoneToListenOn() {
    written.option("host", "192.0.2.1");
    written.option("insecure-demonstration", "true");

    assertThat(written.faults())
        .containsExactly(
            "--host: found \"192.0.2.1\"; wanted a name or an address of this machine.");
  }

  @Test
  void whereItListensEverywhereItSaysWhereItIsCalled() {
    written.option("host", "0.0.0.0");
    written.option("insecure-demonstration", "true");

    assertThat(written.faults())
        .containsExactly(
            "--host: found \"0.0.0.0\", which no client can call by that name; wanted the address"
                + " that clients call beside it.");
  }

  @Test
  void anAddressOfIpv6StandsInBrackets() {
    written.option("host", "::1");

    assertThat(written.read().addressAt(8080)).isEqualTo("http://[::1]:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "https://ehr.example.org/", "ehr.example.org", "https://EHR.example.org"})
  void anOriginThatNoBrowserSendsIsRefused(String origin) {
    written.option("origin", origin);

    assertThat(written.faults())
        .containsExactly(
            "--origin: found \"%s\"; wanted scheme, host and port only, such as".formatted(origin)
                + " https://ehr.example.org.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8000", "http://[::1]:8000", "https://ehr.example.org"})
  void anOriginIsTakenAsABrowserSendsIt(String origin) {
    written.option("origin", origin);

    assertThat(written.read().origins()).containsExactly(origin);
    assertThat(written.problems()).isEmpty();
  }

  @Test
  void aClientThatIsNamedTwiceIsRefusedForOneOfTheTwoWouldNotBeTrusted() throws Exception {
    Path keys = KeySets.in(folder);
    written.option("client", "https://ehr.example.org " + keys, "https://ehr.example.org " + keys);

    assertThat(written.faults())
        .containsExactly(
            "--client: found \"https://ehr.example.org\" twice; wanted each issuer once, with all"
                + " its keys in one file.");
  }
}
