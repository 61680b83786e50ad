package org.ketaminecds.examples.serve;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.SpecVersion;
import org.ketaminecds.fhir.hooks.security.TokenCheck;
import org.ketaminecds.fhir.hooks.security.TrustedClient;
import org.ketaminecds.fhir.intake.IntakeOptions;

/**
 * How the service is to run.
 *
 * @param host the address of this machine on which it listens
 * @param port the port; 0 takes any that is free
 * @param address where clients call it; empty for the address on which it listens
 * @param zone the time zone of the place of treatment
 * @param intake what the site knows and no record says
 * @param assessment which sources are used
 * @param origins the browser clients that may call
 * @param clients who may call; anybody if there are none
 * @param longestBody the most characters of a request; as the endpoint has it if empty
 * @param version which edition of CDS Hooks the discovery speaks
 * @param putOff for how long a card may be put off; never if empty
 * @param feedback the file of what became of the cards
 * @param audit the file of answers, if one is to be kept
 * @param tls the certificate, if it speaks TLS
 * @param guidance the guidance that is served and watched; the bundled one if empty
 * @param places where each setting was written that was, by its name
 */
record ServeSettings(
    String host,
    int port,
    Optional<String> address,
    ZoneId zone,
    IntakeOptions intake,
    AssessmentOptions assessment,
    Set<String> origins,
    List<TrustedClient> clients,
    Optional<Integer> longestBody,
    SpecVersion version,
    Optional<Duration> putOff,
    Path feedback,
    Optional<Path> audit,
    Optional<Tls> tls,
    Optional<Watched> guidance,
    Map<String, String> places) {

  ServeSettings {
    origins = Set.copyOf(origins);
    clients = List.copyOf(clients);
    places = Map.copyOf(places);
  }

  /** Where a setting was written, or its name if it was left out. */
  String where(String name) {
    return places.getOrDefault(name, name);
  }

  /**
   * A certificate with its key.
   *
   * @param keystore a PKCS #12 file
   * @param context what was read from it
   */
  record Tls(Path keystore, SSLContext context) {

    /** The file only. */
    @Override
    public String toString() {
      return "Tls[" + keystore + "]";
    }
  }

  /**
   * Guidance that is taken up anew when it changes.
   *
   * @param path a folder, or a pack
   * @param key the public key by which a pack must be signed; any pack is taken if empty
   * @param pause how long to wait between two looks
   */
  record Watched(Path path, Optional<PublicKey> key, Duration pause) {}

  /** Where it is called, on the port that was taken. */
  String addressAt(int taken) {
    return address.orElseGet(
        () -> "%s://%s:%s".formatted(tls.isPresent() ? "https" : "http", hostInAddress(), taken));
  }

  /** An address of IPv6 holds colons itself. */
  private String hostInAddress() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** The options of the endpoint, on the port that was taken. */
  EndpointOptions endpoint(int taken) {
    EndpointOptions options =
        EndpointOptions.at(addressAt(taken), zone)
            .withIntake(intake)
            .withAssessment(assessment)
            .withOrigins(origins)
            .withVersion(version);
    if (longestBody.isPresent()) {
      options = options.withLongestBody(longestBody.get());
    }
    if (putOff.isPresent()) {
      options = options.withPutOff(putOff.get());
    }
    return clients.isEmpty() ? options : options.withTokens(new TokenCheck(clients));
  }
}
