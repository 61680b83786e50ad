package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No record crosses a network in the clear, nor is it judged for whoever asks. */
class OpenDoorsTest {

  @TempDir Path folder;

  private final WrittenSettings written = new WrittenSettings();

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
  void thisMachineAloneMayBeServedInTheClear(String host) {
    written.option("host", host);

    assertThat(written.faults()).isEmpty();
  }

  @Test
  void otherMachinesAreNotServedInTheClear() {
    written.option("host", "0.0.0.0");
    written.option("address", "https://cds.example.org");

    assertThat(written.faults())
        .containsExactly(
            "--host: found \"0.0.0.0\", which other machines can call, without TLS and clients;"
                + " wanted tls-keystore (or behind-proxy) and client beside it. Maybe"
                + " insecure-demonstration, for made-up patients.");
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 1"})
  void aDemonstrationHasToBeNamedAsOne(String demonstration, int faults) {
    written.option("host", "0.0.0.0");
    written.option("address", "https://cds.example.org");
    written.option("insecure-demonstration", demonstration);

    assertThat(written.faults()).hasSize(faults);
  }

  @Test
  void aDemonstrationIsTrueOrFalseAndNothingBetween() {
    written.environment(Map.of("KETAMINE_SERVE_INSECURE_DEMONSTRATION", "yes"));

    assertThat(written.faults())
        .containsExactly(
            "KETAMINE_SERVE_INSECURE_DEMONSTRATION: found \"yes\"; wanted true or false.");
  }

  @Test
  void tlsAloneDoesNotTellWhoCalls() throws Exception {
    written.option("host", "0.0.0.0");
    written.option("address", "https://cds.example.org");
    written.option("tls-keystore", Certificates.in(folder).toString());
    written.password("secret");

    assertThat(written.faults()).hasSize(1).first().asString().contains("without TLS and clients");
  }

  @Test
  void aFaultOfCertificateOrClientIsNotToldAsIfTheyWereLeftOut() {
    written.option("host", "0.0.0.0");
    written.option("address", "https://cds.example.org");
    written.option("tls-keystore", "none.p12");
    written.option("client", "https://ehr.example.org none.jwks");

    assertThat(written.faults()).hasSize(2).noneMatch(fault -> fault.contains("without TLS"));
  }

  private void behindAProxy() throws Exception {
    written.option("host", "localhost");
    written.option("address", "https://cds.example.org");
    written.option("client", "https://ehr.example.org " + KeySets.in(folder));
    written.option("behind-proxy", "true");
  }

  @Test
  void behindAProxyThatEndsTlsItSpeaksHttpOnAnAddressOfItsOwnToNamedClients() throws Exception {
    behindAProxy();
    written.option("host", anAddressThatOthersCall());

    assertThat(written.faults()).isEmpty();
  }

  private static String anAddressThatOthersCall() throws Exception {
    Optional<InetAddress> address =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
            .findFirst();
    assumeThat(address).as("an address of this machine that others call").isPresent();
    return address.orElseThrow().getHostAddress();
  }

  @Test
  void aProxyThatIsNamedWithNothingElseIsToldWhatIsMissing() {
    written.option("behind-proxy", "true");

    assertThat(written.faults())
        .containsExactly(
            "--behind-proxy: found no client beside it; wanted client, since a proxy does not tell"
                + " who calls.",
            "--behind-proxy: found no address beside it that clients call by TLS; wanted address,"
                + " such as https://cds.example.org.");
  }

  @Test
  void anAddressThatClientsCallInTheClearIsNotThatOfAProxyThatEndsTls() throws Exception {
    behindAProxy();
    written.option("address", "http://cds.example.org");

    assertThat(written.faults())
        .containsExactly(
            "--behind-proxy: found no address beside it that clients call by TLS; wanted address,"
                + " such as https://cds.example.org.");
  }

  @Test
  void behindAProxyItDoesNotListenEverywhereSinceOthersCouldPassTheProxyBy() throws Exception {
    behindAProxy();
    written.option("host", "0.0.0.0");

    assertThat(written.faults())
        .containsExactly(
            "--host: found \"0.0.0.0\", on which others than the proxy can call in the clear;"
                + " wanted the one address that the proxy calls.");
  }

  @Test
  void tlsIsEndedInOnePlaceAndADemonstrationIsNoService() throws Exception {
    behindAProxy();
    written.option("tls-keystore", Certificates.in(folder).toString());
    written.password("secret");
    written.option("insecure-demonstration", "true");

    assertThat(written.faults())
        .containsExactly(
            "--behind-proxy: found tls-keystore beside it; wanted one of the two.",
            "--behind-proxy: found insecure-demonstration beside it; wanted one of the two.");
  }
}
