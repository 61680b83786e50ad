package org.ketaminecds.fhir.hooks.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Checks the token of a call: who issued it, for whom, whether it is fresh, and that it is used
 * once.
 *
 * <p>A token may be in force for an hour from when it is used, and one minute for clocks that
 * differ. The ids of a million tokens are remembered until they expire, an equal part for each
 * client; what a client sends beyond its part is refused until older ones have expired.
 *
 * <p>Keys are those that were configured; nothing is ever fetched. Thread-safe.
 */
public final class TokenCheck {

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int LONGEST_TOKEN = 8192;

  /** Tokens are to be short-lived, and each is remembered until it expires. */
  private static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private static final int LONGEST_ID = 200;
  private static final int MOST_TOKENS = 1_000_000;
  private static final String BEARER = "Bearer ";
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Known> clients = new LinkedHashMap<>();

  /** Each client has room of its own, so that none can take it from another. */
  private record Known(TrustedClient client, SeenTokens seen) {}

  /** A check that accepts these clients. */
  public TokenCheck(List<TrustedClient> clients) {
    this(clients, MOST_TOKENS);
  }

  TokenCheck(List<TrustedClient> clients, int mostTokens) {
    for (TrustedClient client : clients) {
      this.clients.put(
          client.issuer(), new Known(client, new SeenTokens(mostTokens / clients.size())));
    }
  }

  /** What came of a check. */
  public sealed interface Result {

    /** The call may go on. */
    record Accepted(String issuer) implements Result {}

    /** It may not; the reason says nothing that helps an attacker. */
    record Refused(String reason) implements Result {}
  }

  /**
   * Checks a token.
   *
   * @param authorization the header
   * @param audience the address that was called
   */
  public Result check(Optional<String> authorization, String audience, Instant now) {
    Optional<String> token =
        authorization
            .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(header -> header.substring(BEARER.length()).strip())
            .filter(text -> text.length() <= LONGEST_TOKEN);
    if (token.isEmpty()) {
      return new Result.Refused("no bearer token");
    }
    try {
      return check(token.get(), audience, now);
    } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
      return new Result.Refused("no readable token");
    } catch (GeneralSecurityException broken) {
      return new Result.Refused("no valid signature");
    }
  }

  private Result check(String token, String audience, Instant now)
      throws IOException, GeneralSecurityException {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return new Result.Refused("no readable token");
    }
    JsonNode header = JSON.readTree(decoded(parts[0]));
    JsonNode claims = JSON.readTree(decoded(parts[1]));
    if (header.has("crit")) {
      return new Result.Refused("extensions (crit) that are not understood");
    }
    String issuer = claims.path("iss").asText();
    Known known = clients.get(issuer);
    if (known == null) {
      return new Result.Refused("an issuer that is not trusted");
    }
    if (!isListed(header, known.client())) {
      return new Result.Refused("a key set that is not listed");
    }
    Optional<ClientKey> key = key(header, known.client());
    if (key.isEmpty() || !isSigned(parts, key.get())) {
      return new Result.Refused("no valid signature");
    }
    return claims(claims, known, audience, now);
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static boolean isListed(JsonNode header, TrustedClient client) {
    return !header.has("jku")
        || client
            .keySetAddress()
            .filter(listed -> listed.toString().equals(header.path("jku").asText()))
            .isPresent();
  }

  /** The key decides the algorithm, and the token must name the same: never the other way round. */
  private static Optional<ClientKey> key(JsonNode header, TrustedClient client) {
    String algorithm = header.path("alg").asText();
    String id = header.path("kid").asText();
    return client.keys().stream()
        .filter(key -> key.id().equals(id) && key.algorithm().name().equals(algorithm))
        .findFirst();
  }

  private static boolean isSigned(String[] parts, ClientKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(key.algorithm().jdkName());
    signature.initVerify(key.key());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(decoded(parts[2]));
  }

  private static Result claims(JsonNode claims, Known known, String audience, Instant now) {
    if (!audiences(claims).contains(audience)) {
      return new Result.Refused("a token for another address");
    }
    if (!isTime(claims.path("exp")) || !isTime(claims.path("iat"))) {
      return new Result.Refused("no times");
    }
    if (claims.has("nbf") && !isTime(claims.path("nbf"))) {
      return new Result.Refused("a beginning (nbf) that is no time");
    }
    Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
    Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
    if (!expires.isAfter(now) || issued.isAfter(now.plus(SKEW)) || !hasBegun(claims, now)) {
      return new Result.Refused("a token that is not in force");
    }
    if (expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
      return new Result.Refused("a token that is in force for more than an hour");
    }
    String id = claims.path("jti").textValue();
    if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
      return new Result.Refused("no id (jti) in text of 1 to %s characters".formatted(LONGEST_ID));
    }
    return used(id, known, expires, now);
  }

  private static boolean isTime(JsonNode claim) {
    return claim.canConvertToLong();
  }

  private static boolean hasBegun(JsonNode claims, Instant now) {
    return !claims.has("nbf")
        || !Instant.ofEpochSecond(claims.path("nbf").asLong()).isAfter(now.plus(SKEW));
  }

  private static Result used(String id, Known known, Instant expires, Instant now) {
    return switch (known.seen().use(id, expires, now)) {
      case FIRST -> new Result.Accepted(known.client().issuer());
      case REPEATED -> new Result.Refused("a token that was used before");
      case PERHAPS_REPEATED ->
          new Result.Refused("a token that may have been used before the clock was set back");
      case NO_ROOM -> new Result.Refused("more tokens in force than are remembered of a client");
    };
  }

  private static List<String> audiences(JsonNode claims) {
    JsonNode audience = claims.path("aud");
    return audience.isArray()
        ? StreamSupport.stream(audience.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(audience.asText());
  }
}
