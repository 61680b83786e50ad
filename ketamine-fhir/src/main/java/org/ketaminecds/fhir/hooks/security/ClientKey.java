package org.ketaminecds.fhir.hooks.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A public key of a client, with the one algorithm that it may be used with.
 *
 * @param id the value of {@code kid}
 * @param algorithm the algorithm
 * @param key the key
 */
public record ClientKey(String id, Algorithm algorithm, PublicKey key) {

  private static final int LEAST_RSA_BITS = 2048;
  private static final JsonMapper JSON = new JsonMapper();

  /** What a token may be signed with; neither "none" nor a shared secret is among them. */
  public enum Algorithm {
    /** ECDSA on the curve P-384 with SHA-384. */
    ES384("SHA384withECDSAinP1363Format", "EC"),
    /** RSA with SHA-384. */
    RS384("SHA384withRSA", "RSA");

    private final String jdkName;
    private final String keyType;

    Algorithm(String jdkName, String keyType) {
      this.jdkName = jdkName;
      this.keyType = keyType;
    }

    String jdkName() {
      return jdkName;
    }
  }

  /**
   * The signing keys of a JSON Web Key Set.
   *
   * @throws IllegalArgumentException if it is none, or holds a key that cannot be used
   */
  public static Set<ClientKey> ofKeySet(String json) {
    try {
      Set<ClientKey> keys = new LinkedHashSet<>();
      JsonNode list = JSON.readTree(json).path("keys");
      for (JsonNode one : list) {
        keys.add(read(one));
      }
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("Found no keys, wanted a JSON Web Key Set.");
      }
      return keys;
    } catch (IOException malformed) {
      throw new IllegalArgumentException("Found no JSON, wanted a JSON Web Key Set.", malformed);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("Found a key that cannot be used.", unusable);
    }
  }

  private static ClientKey read(JsonNode key) throws GeneralSecurityException {
    String id = key.path("kid").asText();
    String type = key.path("kty").asText();
    if (id.isEmpty()) {
      throw new IllegalArgumentException("Found a key without kid, wanted one.");
    }
    if (type.equals(Algorithm.ES384.keyType) && key.path("crv").asText().equals("P-384")) {
      return new ClientKey(id, Algorithm.ES384, elliptic(key));
    }
    if (type.equals(Algorithm.RS384.keyType)) {
      return new ClientKey(id, Algorithm.RS384, rsa(id, key));
    }
    throw new IllegalArgumentException(
        "Found the key %s of type \"%s\", wanted EC on P-384 or RSA.".formatted(id, type));
  }

  private static PublicKey elliptic(JsonNode key) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp384r1"));
    ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static PublicKey rsa(String id, JsonNode key) throws GeneralSecurityException {
    BigInteger modulus = number(key, "n");
    if (modulus.bitLength() < LEAST_RSA_BITS) {
      throw new IllegalArgumentException(
          "Found the key %s of %s bits, wanted %s or more."
              .formatted(id, modulus.bitLength(), LEAST_RSA_BITS));
    }
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(modulus, number(key, "e")));
  }

  private static BigInteger number(JsonNode key, String field) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(field).asText()));
  }
}
