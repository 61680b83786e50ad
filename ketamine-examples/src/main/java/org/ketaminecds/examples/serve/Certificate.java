package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What the service proves itself with to clients that speak TLS. */
final class Certificate {

  private Certificate() {}

  /**
   * The certificate in a PKCS #12 file.
   *
   * @throws IllegalArgumentException if it cannot be used, as with another password
   */
  static SSLContext context(ServeSettings.Tls tls) {
    try (InputStream in = Files.newInputStream(tls.keystore())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, tls.password().toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, tls.password().toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "%s: found no certificate that this password opens; wanted a PKCS #12 file."
              .formatted(tls.keystore()),
          unusable);
    }
  }
}
