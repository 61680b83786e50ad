package org.ketaminecds.fhir.hooks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.hooks.security.ClientKey.Algorithm;
import org.ketaminecds.fhir.hooks.security.TokenCheck.Result.Accepted;
import org.ketaminecds.fhir.hooks.security.TokenCheck.Result.Refused;

class TokenCheckTest {

  /** The example that the specification prints (cds-hooks.org, CC BY 4.0). */
  private static final String SPEC_KEYS =
      "{\"keys\":[{\"kty\":\"EC\",\"use\":\"sig\",\"crv\":\"P-384\",\"kid\":\"example-kid\","
          + "\"x\":\"46SDH7Znh821wblCBglA61sNE9ZrHYKKt3qRtRTmSXyOI_FIGBLWrWa0GPUkDCEk\","
          + "\"y\":\"XMcRuuoGW7CXjQdy-F5i3FeBE0x9hPLdeFdSoDd3ELmx404tLX0VRRcqzAsPhXcI\","
          + "\"alg\":\"ES384\"}]}";

  private static final String SPEC_TOKEN =
      "eyJhbGciOiJFUzM4NCIsInR5cCI6IkpXVCIsImtpZCI6ImV4YW1wbGUta2lkIiwiamt1IjoiaHR0cHM6Ly9maGlyLWVo"
          + "ci5leGFtcGxlLmNvbS9qd2tfdXJpIn0.eyJpc3MiOiJodHRwczovL2ZoaXItZWhyLmV4YW1wbGUuY29tLyIsInN1"
          + "YiI6ImNsaWVudF9pZCIsImF1ZCI6Imh0dHBzOi8vY2RzLmV4YW1wbGUub3JnL2Nkcy1zZXJ2aWNlcy9zb21lLXNl"
          + "cnZpY2UiLCJleHAiOjE0MjI1Njg4NjAsImlhdCI6MTMxMTI4MDk3MCwianRpIjoiZWUyMmIwMjEtZTFiNy00NjEx"
          + "LWJhNWItOGVlYzZhMzNhYzFlIiwidGVuYW50IjoiMmRkZDZjM2EtOGU5YS00NGM2LWEzMDUtNTIxMTFhZDMwMmEy"
          + "In0.CUFPkplnWd6YGIvzoHolWCQBDsCL8QtTWKGg_QFpS169WrqDGzktRi-_we6-6rVzbjerU27ZKww_SW0-b9RT"
          + "z-dPJNcqsueMio8r6EqXUXhbLm_ch3XFSbDlGHDl_tqo";

  private static final String ADDRESS = "https://cds.example.org/cds-services/some-service";
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private static TokenCheck specCheck(Optional<URI> keySet) {
    return new TokenCheck(
        List.of(
            new TrustedClient(
                "https://fhir-ehr.example.com/", ClientKey.ofKeySet(SPEC_KEYS), keySet)));
  }

  private static final Optional<URI> SPEC_KEY_SET =
      Optional.of(URI.create("https://fhir-ehr.example.com/jwk_uri"));

  @Test
  void theExampleOfTheSpecificationIsAcceptedWhileItIsInForce() {
    assertThat(
            specCheck(SPEC_KEY_SET)
                .check(
                    Optional.of("Bearer " + SPEC_TOKEN),
                    ADDRESS,
                    Instant.ofEpochSecond(1422568859)))
        .isEqualTo(new Accepted("https://fhir-ehr.example.com/"));
  }

  @Test
  void theExampleOfTheSpecificationIsRefusedInTheSecondInWhichItExpires() {
    assertThat(
            specCheck(SPEC_KEY_SET)
                .check(
                    Optional.of("Bearer " + SPEC_TOKEN),
                    ADDRESS,
                    Instant.ofEpochSecond(1422568860)))
        .isEqualTo(new Refused("a token that is not in force"));
  }

  @Test
  void aKeySetAddressThatIsNotListedIsRefused() {
    assertThat(
            specCheck(Optional.empty())
                .check(
                    Optional.of("Bearer " + SPEC_TOKEN),
                    ADDRESS,
                    Instant.ofEpochSecond(1422568859)))
        .isEqualTo(new Refused("a key set that is not listed"));
  }

  @Test
  void aTokenIsAcceptedOnce() throws Exception {
    Keys keys = new Keys();
    String token = keys.token("ES384", "k1", ADDRESS, 300, "j1");

    assertThat(keys.check.check(Optional.of("Bearer " + token), ADDRESS, NOW))
        .isInstanceOf(Accepted.class);
    assertThat(keys.check.check(Optional.of("Bearer " + token), ADDRESS, NOW.plusSeconds(1)))
        .isEqualTo(new Refused("a token that was used before"));
  }

  @Test
  void aTokenForAnotherAddressIsRefused() throws Exception {
    Keys keys = new Keys();

    assertThat(
            keys.check.check(
                Optional.of("Bearer " + keys.token("ES384", "k1", ADDRESS + "/", 300, "j1")),
                ADDRESS,
                NOW))
        .isEqualTo(new Refused("a token for another address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "HS384", "RS384", "ES256", ""})
  void aTokenThatNamesAnotherAlgorithmThanItsKeyIsRefused(String algorithm) throws Exception {
    Keys keys = new Keys();

    assertThat(
            keys.check.check(
                Optional.of("Bearer " + keys.token(algorithm, "k1", ADDRESS, 300, "j1")),
                ADDRESS,
                NOW))
        .isEqualTo(new Refused("no valid signature"));
  }

  @Test
  void aTokenWithoutSignatureIsRefused() throws Exception {
    Keys keys = new Keys();
    String token = keys.token("ES384", "k1", ADDRESS, 300, "j1");

    assertThat(
            keys.check.check(
                Optional.of("Bearer " + token.substring(0, token.lastIndexOf('.') + 1)),
                ADDRESS,
                NOW))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aTokenWhoseClaimsWereChangedIsRefused() throws Exception {
    Keys keys = new Keys();
    String[] one = keys.token("ES384", "k1", ADDRESS, 300, "j1").split("\\.");
    String[] other = keys.token("ES384", "k1", ADDRESS, 3000, "j2").split("\\.");

    assertThat(
            keys.check.check(
                Optional.of("Bearer " + one[0] + "." + other[1] + "." + one[2]), ADDRESS, NOW))
        .isEqualTo(new Refused("no valid signature"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Basic abc", "Bearer a.b.c", "Bearer a.b", "Bearer ...."})
  void whatIsNoTokenIsRefused(String header) {
    assertThat(specCheck(SPEC_KEY_SET).check(Optional.of(header), ADDRESS, NOW))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anExpiryBeyondAllTimeIsRefusedAndThrowsNothing() throws Exception {
    Keys keys = new Keys();

    assertThat(
            keys.check.check(
                Optional.of(
                    "Bearer " + keys.token("ES384", "k1", ADDRESS, Long.MAX_VALUE / 2, "j")),
                ADDRESS,
                NOW))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"3660, true", "3661, false", "86400, false"})
  void aTokenMayBeInForceForAnHourAndAMinuteForTheClock(long seconds, boolean accepted)
      throws Exception {
    Keys keys = new Keys();

    assertThat(
            keys.check.check(
                Optional.of("Bearer " + keys.token("ES384", "k1", ADDRESS, seconds, "j")),
                ADDRESS,
                NOW))
        .isEqualTo(
            accepted
                ? new Accepted("https://ehr.example.org")
                : new Refused("a token that is in force for more than an hour"));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "200, true", "201, false"})
  void theIdOfATokenHasALength(int length, boolean accepted) throws Exception {
    Keys keys = new Keys();

    assertThat(
            keys.check.check(
                Optional.of(
                    "Bearer " + keys.token("ES384", "k1", ADDRESS, 300, "j".repeat(length))),
                ADDRESS,
                NOW))
        .isEqualTo(
            accepted
                ? new Accepted("https://ehr.example.org")
                : new Refused("no id (jti) in text of 1 to 200 characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "[\"j\"]", "{}", "true"})
  void anIdThatIsNoTextIsRefused(String id) throws Exception {
    Keys keys = new Keys();

    assertThat(keys.check.check(keys.signed("", ",\"jti\":" + id), ADDRESS, NOW))
        .isEqualTo(new Refused("no id (jti) in text of 1 to 200 characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"x\"]", "[]", "null"})
  void extensionsThatMustBeUnderstoodAreNotAndTheTokenIsRefused(String names) throws Exception {
    Keys keys = new Keys();

    assertThat(
            keys.check.check(
                keys.signed(",\"x\":true,\"crit\":" + names, ",\"jti\":\"j\""), ADDRESS, NOW))
        .isEqualTo(new Refused("extensions (crit) that are not understood"));
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "0, true", "60, true", "61, false", "3600, false"})
  void aTokenBeginsWhenItSaysAndAMinuteBeforeForTheClock(long seconds, boolean accepted)
      throws Exception {
    Keys keys = new Keys();
    String begin = ",\"jti\":\"j\",\"nbf\":" + (NOW.getEpochSecond() + seconds);

    assertThat(keys.check.check(keys.signed("", begin), ADDRESS, NOW))
        .isEqualTo(
            accepted
                ? new Accepted("https://ehr.example.org")
                : new Refused("a token that is not in force"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\""})
  void aBeginningThatIsNoTimeIsRefused(String begin) throws Exception {
    Keys keys = new Keys();

    assertThat(keys.check.check(keys.signed("", ",\"jti\":\"j\",\"nbf\":" + begin), ADDRESS, NOW))
        .isEqualTo(new Refused("a beginning (nbf) that is no time"));
  }

  @Test
  void aClientThatUsesUpItsRoomKeepsNoOtherOut() throws Exception {
    Keys first = new Keys("https://first.example.org");
    Keys second = new Keys("https://second.example.org");
    TokenCheck both = new TokenCheck(List.of(first.client(), second.client()), 4);

    assertThat(both.check(first.bearer("j1"), ADDRESS, NOW)).isInstanceOf(Accepted.class);
    assertThat(both.check(first.bearer("j2"), ADDRESS, NOW)).isInstanceOf(Accepted.class);
    assertThat(both.check(first.bearer("j3"), ADDRESS, NOW))
        .isEqualTo(new Refused("more tokens in force than are remembered of a client"));
    assertThat(both.check(second.bearer("j1"), ADDRESS, NOW))
        .isEqualTo(new Accepted("https://second.example.org"));
  }

  @Test
  void aSharedSecretOrAShortKeyIsNoKey() {
    assertThatThrownBy(
            () -> ClientKey.ofKeySet("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"AA\"}]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("oct");
    assertThatThrownBy(
            () ->
                ClientKey.ofKeySet(
                    "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}"))
        .hasMessageContaining("2048");
    assertThatThrownBy(() -> ClientKey.ofKeySet("{}")).hasMessageContaining("no keys");
  }

  /** A client with a key of its own. */
  private static final class Keys {

    private final String issuer;
    private final KeyPair pair;
    private final TokenCheck check;

    Keys() throws Exception {
      this("https://ehr.example.org");
    }

    Keys(String issuer) throws Exception {
      this.issuer = issuer;
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp384r1"));
      pair = generator.generateKeyPair();
      check = new TokenCheck(List.of(client()));
    }

    TrustedClient client() {
      return new TrustedClient(
          issuer, Set.of(new ClientKey("k1", Algorithm.ES384, pair.getPublic())), Optional.empty());
    }

    Optional<String> bearer(String id) throws Exception {
      return Optional.of("Bearer " + token("ES384", "k1", ADDRESS, 300, id));
    }

    String token(String algorithm, String key, String audience, long seconds, String id)
        throws Exception {
      return token(
          "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, key),
          claims(audience, seconds) + ",\"jti\":\"%s\"}".formatted(id));
    }

    /** A token with more in its header and its claims, each begun with a comma. */
    Optional<String> signed(String moreOfHeader, String moreOfClaims) throws Exception {
      String header = "{\"alg\":\"ES384\",\"kid\":\"k1\"" + moreOfHeader + "}";
      return Optional.of("Bearer " + token(header, claims(ADDRESS, 300) + moreOfClaims + "}"));
    }

    private String claims(String audience, long seconds) {
      return "{\"iss\":\"%s\",\"aud\":[\"%s\"],\"iat\":%s,\"exp\":%s"
          .formatted(issuer, audience, NOW.getEpochSecond(), NOW.getEpochSecond() + seconds);
    }

    private String token(String header, String claims) throws Exception {
      String signed = encoded(header) + "." + encoded(claims);
      Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String json) {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
  }
}
