package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Certificates of a made-up site, in files that the password "secret" opens. */
final class Certificates {

  private Certificates() {}

  /** One that is in force for a hundred years. */
  static Path in(Path folder) throws IOException, InterruptedException {
    return in(folder, "2020/01/01 00:00:00", 36_500);
  }

  static Path in(Path folder, String from, int days) throws IOException, InterruptedException {
    Path keystore = folder.resolve("site.p12");
    keytool(
        keystore,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp384r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-startdate",
        from,
        "-validity",
        Integer.toString(days));
    return keystore;
  }

  /** The certificate alone, as in a file of those that are trusted. */
  static Path withoutKeyIn(Path folder) throws IOException, InterruptedException {
    Path certificate = folder.resolve("site.crt");
    keytool(in(folder), "-exportcert", "-file", certificate.toString());
    Path keystore = folder.resolve("trusted.p12");
    keytool(keystore, "-importcert", "-noprompt", "-file", certificate.toString());
    return keystore;
  }

  private static void keytool(Path keystore, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(more));
    command.addAll(List.of("-keystore", keystore.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", "secret", "-alias", "site"));
    Process keytool = new ProcessBuilder(command).inheritIO().start();
    assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(keytool.exitValue()).isZero();
  }
}
