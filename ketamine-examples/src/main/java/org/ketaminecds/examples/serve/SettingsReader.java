package org.ketaminecds.examples.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.hooks.SpecVersion;

/**
 * Makes settings of what was written, and notes everything that is wrong with it. It changes
 * nothing and makes no file.
 */
final class SettingsReader {

  private static final Path FEEDBACK = Path.of("feedback.jsonl");
  private static final int MOST_PORTS = 65_535;
  private static final int MOST_CHARACTERS = 100_000_000;
  private static final int MOST_HOURS = 24;

  private final GivenSettings given;
  private final SettingValues values;
  private final Optional<String> tlsPassword;
  private final Instant now;

  /**
   * A reader.
   *
   * @param now when a certificate has to be in force
   */
  SettingsReader(
      GivenSettings given, Optional<String> tlsPassword, Problems problems, Instant now) {
    this.given = given;
    this.values = new SettingValues(given, problems);
    this.tlsPassword = tlsPassword;
    this.now = now;
  }

  /** The settings; of no use if a problem was noted. */
  ServeSettings read() {
    NetworkSettings network = new NetworkSettings(values);
    ClinicalSettings clinical = new ClinicalSettings(values);
    return new ServeSettings(
        network.host(),
        values.number("port", 0, MOST_PORTS).orElse(8080),
        network.address(),
        clinical.zone(),
        clinical.intake(),
        clinical.assessment(),
        network.origins(),
        new ClientSettings(values).clients(),
        values.number("longest-body", 1, MOST_CHARACTERS),
        values.choice("spec", SpecVersion.values()).orElse(SpecVersion.V2_0_1),
        values.number("put-off", 1, MOST_HOURS).map(Duration::ofHours),
        KeptFile.of("feedback", Optional.of(FEEDBACK), values).orElse(FEEDBACK),
        KeptFile.of("audit", Optional.empty(), values),
        new TlsSettings(values, tlsPassword, now).tls(),
        new GuidanceSettings(values).guidance(),
        given.places());
  }
}
