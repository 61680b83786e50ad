package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a certificate has to be. */
class TlsSettingsTest {

  @TempDir Path folder;

  private final WrittenSettings written = new WrittenSettings();

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("serve.yaml"), text);
  }

  @Test
  void aCertificateNeedsItsPassword() throws IOException {
    written.option("tls-keystore", file("anything").toString());

    assertThat(written.faults())
        .containsExactly(
            "--tls-keystore: found no password for it; wanted the password in the variable"
                + " KETAMINE_SERVE_TLS_PASSWORD.");
  }

  @Test
  void thePasswordIsShownNowhere() throws Exception {
    written.option("tls-keystore", Certificates.in(folder).toString());
    written.password("secret");

    assertThat(written.read().toString()).contains("site.p12").doesNotContain("secret");
  }

  @Test
  void aFileThatIsNoCertificateIsRefused() throws IOException {
    Path none = file("anything");
    written.option("tls-keystore", none.toString());
    written.password("secret");

    assertThat(written.faults())
        .containsExactly(
            "--tls-keystore: found \"%s\" with no keys that this password opens; wanted a PKCS #12"
                    .formatted(none)
                + " file with a certificate in force and its private key.");
  }

  @Test
  void aCertificateWithoutItsKeyIsRefusedSinceNoClientCouldSpeakToTheService() throws Exception {
    written.option("tls-keystore", Certificates.withoutKeyIn(folder).toString());
    written.password("secret");

    assertThat(written.faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("trusted.p12\" with no private key");
  }

  @ParameterizedTest
  @CsvSource({"2026/11/01 00:00:00, 7", "2026/12/24 00:00:00, 7"})
  void aCertificateThatIsNotInForceIsRefused(String from, int days) throws Exception {
    written.option("tls-keystore", Certificates.in(folder, from, days).toString());
    written.password("secret");

    assertThat(written.faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("site.p12\" with a certificate from");
  }
}
