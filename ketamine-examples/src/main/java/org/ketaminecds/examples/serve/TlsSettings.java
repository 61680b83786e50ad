package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ketaminecds.examples.serve.ServeSettings.Tls;

/** What the service proves itself with to clients that speak TLS. */
final class TlsSettings {

  private static final String NAME = "tls-keystore";

  private final SettingValues values;
  private final Optional<String> password;
  private final Instant now;

  TlsSettings(SettingValues values, Optional<String> password, Instant now) {
    this.values = values;
    this.password = password;
    this.now = now;
  }

  Optional<Tls> tls() {
    Optional<Path> keystore = values.file(NAME);
    if (keystore.isPresent() && password.isEmpty()) {
      values.note(
          NAME, "no password for it", "the password in the variable " + GivenSettings.TLS_PASSWORD);
    }
    return keystore.flatMap(file -> password.flatMap(word -> tls(file, word.toCharArray())));
  }

  private Optional<Tls> tls(Path keystore, char[] word) {
    try (InputStream in = Files.newInputStream(keystore)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, word);
      Optional<String> fault = fault(keys);
      if (fault.isPresent()) {
        return refuse(keystore, fault.get());
      }
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, word);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return Optional.of(new Tls(keystore, context));
    } catch (IOException | GeneralSecurityException unusable) {
      return refuse(keystore, "no keys that this password opens");
    }
  }

  private Optional<Tls> refuse(Path keystore, String fault) {
    values.note(
        NAME,
        "\"%s\" with %s".formatted(keystore, fault),
        "a PKCS #12 file with a certificate in force and its private key");
    return Optional.empty();
  }

  /** Without a private key, or out of time, it would listen and no client would speak to it. */
  private Optional<String> fault(KeyStore keys) throws GeneralSecurityException {
    List<X509Certificate> own = new ArrayList<>();
    for (String alias : Collections.list(keys.aliases())) {
      if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate one) {
        own.add(one);
      }
    }
    return own.isEmpty()
        ? Optional.of("no private key")
        : own.stream().filter(one -> !isInForce(one)).findFirst().map(TlsSettings::time);
  }

  private boolean isInForce(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateException tooEarlyOrTooLate) {
      return false;
    }
  }

  private static String time(X509Certificate certificate) {
    return "a certificate from %s to %s"
        .formatted(certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
  }
}
