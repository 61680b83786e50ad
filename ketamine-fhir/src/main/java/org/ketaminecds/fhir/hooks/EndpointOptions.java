package org.ketaminecds.fhir.hooks;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.fhir.hooks.http.Cors;
import org.ketaminecds.fhir.hooks.security.TokenCheck;
import org.ketaminecds.fhir.intake.IntakeOptions;

/**
 * How a service of CDS Hooks is set up. Immutable and thread-safe.
 *
 * @param address where clients call it, such as "https://cds.example.org", without a slash at the
 *     end; tokens must be meant for an address below it
 * @param zone the time zone of the place of treatment
 * @param intake what the site knows and no record says
 * @param assessment which sources are used, and how far they must be verified
 * @param cors which browser clients may call
 * @param tokens who may call; anybody if empty, which is for demonstrations only
 * @param longestBody the most characters of a request
 * @param version which edition of CDS Hooks the discovery speaks
 * @param putOff for how long a card that does not say "avoid" or "stop" may be put off; never if
 *     empty
 */
public record EndpointOptions(
    String address,
    ZoneId zone,
    IntakeOptions intake,
    AssessmentOptions assessment,
    Cors cors,
    Optional<TokenCheck> tokens,
    int longestBody,
    SpecVersion version,
    Optional<Duration> putOff) {

  /** A call with a record of 150 resources has 154,000. */
  private static final int FOUR_MILLION = 4_000_000;

  /** By the next day whoever put a card off may have gone home. */
  private static final int MOST_HOURS = 24;

  /** Options of a service at this address, open to every caller that is no browser. */
  public static EndpointOptions at(String address, ZoneId zone) {
    return new EndpointOptions(
        address,
        zone,
        IntakeOptions.none(),
        AssessmentOptions.defaults(),
        new Cors(Set.of()),
        Optional.empty(),
        FOUR_MILLION,
        SpecVersion.V2_0_1,
        Optional.empty());
  }

  /** The same options, with what the site knows. */
  public EndpointOptions withIntake(IntakeOptions value) {
    return new EndpointOptions(
        address, zone, value, assessment, cors, tokens, longestBody, version, putOff);
  }

  /** The same options, with these sources. */
  public EndpointOptions withAssessment(AssessmentOptions value) {
    return new EndpointOptions(
        address, zone, intake, value, cors, tokens, longestBody, version, putOff);
  }

  /** The same options, for browser clients on these origins as well. */
  public EndpointOptions withOrigins(Set<String> origins) {
    return new EndpointOptions(
        address, zone, intake, assessment, new Cors(origins), tokens, longestBody, version, putOff);
  }

  /** The same options, for callers with a token only. */
  public EndpointOptions withTokens(TokenCheck check) {
    return new EndpointOptions(
        address, zone, intake, assessment, cors, Optional.of(check), longestBody, version, putOff);
  }

  /** The same options, with another limit of the characters of a request. */
  public EndpointOptions withLongestBody(int characters) {
    return new EndpointOptions(
        address, zone, intake, assessment, cors, tokens, characters, version, putOff);
  }

  /** The same options, speaking this edition. */
  public EndpointOptions withVersion(SpecVersion value) {
    return new EndpointOptions(
        address, zone, intake, assessment, cors, tokens, longestBody, value, putOff);
  }

  /**
   * The same options, where a clinician may put a card off for this long.
   *
   * @throws IllegalArgumentException if it is not a whole number of hours from 1 to 24
   */
  public EndpointOptions withPutOff(Duration lasting) {
    if (lasting.toHours() < 1
        || lasting.toHours() > MOST_HOURS
        || !lasting.equals(Duration.ofHours(lasting.toHours()))) {
      throw new IllegalArgumentException(
          "Found %s to put cards off for, wanted a whole number of hours from 1 to %s."
              .formatted(lasting, MOST_HOURS));
    }
    return new EndpointOptions(
        address,
        zone,
        intake,
        assessment,
        cors,
        tokens,
        longestBody,
        version,
        Optional.of(lasting));
  }
}
