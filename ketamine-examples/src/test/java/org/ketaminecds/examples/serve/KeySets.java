package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Public keys of made-up clients, in files. */
final class KeySets {

  private KeySets() {}

  static Path in(Path folder) throws IOException, NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
    return Files.writeString(
        folder.resolve("ehr.jwks"),
        "{\"keys\":[{\"kid\":\"one\",\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"}]}"
            .formatted(encoded(key.getModulus()), encoded(key.getPublicExponent())));
  }

  private static String encoded(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }
}
