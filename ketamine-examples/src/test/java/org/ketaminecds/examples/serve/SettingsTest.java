package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.Jurisdiction;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.SpecVersion;
import org.ketaminecds.fhir.intake.PainTreated;
import org.ketaminecds.fhir.intake.RecordPart;

/** Where settings come from, and what is told of those that are none. */
class SettingsTest {

  @TempDir Path folder;

  private final WrittenSettings written = new WrittenSettings();

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("serve.yaml"), text);
  }

  @Test
  void nothingNeedsToBeSetToTryItOnThisMachine() {
    ServeSettings settings = written.read();

    assertThat(written.problems()).isEmpty();
    assertThat(settings.addressAt(8080)).isEqualTo("http://localhost:8080");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.clients()).isEmpty();
    assertThat(settings.audit()).isEmpty();
    assertThat(settings.guidance()).isEmpty();
    assertThat(settings.intake().jurisdiction()).isEmpty();
    assertThat(settings.endpoint(8080).longestBody()).isEqualTo(4_000_000);
  }

  @Test
  void aFileSaysEverythingThatTheCommandLineCan() throws IOException {
    Path pack = Files.writeString(folder.resolve("ketamine.pack"), "anything");
    written.file(
        file(
            """
            port: 8443
            address: https://cds.example.org
            zone: Europe/Berlin
            jurisdiction: DE
            care-setting: ward
            pain-treated: chronic
            reviewed: [problems, allergies]
            source: [fda-label-ketamine]
            least-verification: derived
            origin: https://ehr.example.org
            audit: audit.jsonl
            guidance: %s
            look-every: 5
            longest-body: 100
            spec: v3-0-ballot
            """
                .formatted(pack)));

    ServeSettings settings = written.read();

    assertThat(written.problems()).isEmpty();
    assertThat(settings.port()).isEqualTo(8443);
    assertThat(settings.addressAt(1)).isEqualTo("https://cds.example.org");
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.intake().jurisdiction()).contains(new Jurisdiction("DE"));
    assertThat(settings.intake().careSetting()).contains(CareSetting.WARD);
    assertThat(settings.intake().painTreated()).contains(PainTreated.CHRONIC);
    assertThat(settings.intake().reviewed())
        .containsExactlyInAnyOrder(RecordPart.PROBLEMS, RecordPart.ALLERGIES);
    assertThat(settings.assessment().leastVerification()).isEqualTo(Verification.DERIVED);
    assertThat(settings.origins()).containsExactly("https://ehr.example.org");
    assertThat(settings.audit()).contains(Path.of("audit.jsonl"));
    assertThat(settings.guidance())
        .contains(new ServeSettings.Watched(pack, Optional.empty(), Duration.ofSeconds(5)));
    assertThat(settings.endpoint(1).longestBody()).isEqualTo(100);
    assertThat(settings.version()).isEqualTo(SpecVersion.V3_0_BALLOT);
  }

  @Test
  void theCommandLineGoesBeforeAVariableAndThatBeforeTheFile() throws IOException {
    written.file(file("port: 1\nzone: UTC\nreviewed: [problems]\n"));
    written.environment(
        Map.of("KETAMINE_SERVE_PORT", "2", "KETAMINE_SERVE_REVIEWED", "medicines,allergies"));
    written.option("port", "3");

    ServeSettings settings = written.read();

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.intake().reviewed())
        .containsExactlyInAnyOrder(RecordPart.MEDICINES, RecordPart.ALLERGIES);
    assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() throws IOException {
    Path file =
        file("prot: 8080\njurisdiction: UK\nreviewed: [problem, medicines]\nlook-every: 0\n");
    written.file(file);
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("KETAMINE_SERVE_ZNOE", "UTC");
    environment.put("KETAMINE_SERVE_ZONE", "Mars/North");
    environment.put("SOMETHING_ELSE", "left alone");
    written.environment(environment);
    written.option("port", "65536");
    written.option("address", "cds.example.org");
    written.option("client", "https://ehr.example.org");

    assertThat(written.faults())
        .containsExactlyInAnyOrder(
            file
                + ":1:1: found the key \"prot\"; wanted one of "
                + String.join(", ", names())
                + ". Maybe port.",
            "KETAMINE_SERVE_ZNOE: found a variable that is no setting; wanted one of the settings"
                + " that serve --help lists. Maybe KETAMINE_SERVE_ZONE.",
            "--port: found \"65536\"; wanted a whole number from 0 to 65535.",
            "--address: found \"cds.example.org\"; wanted an address such as"
                + " https://cds.example.org, without a slash.",
            "KETAMINE_SERVE_ZONE: found \"Mars/North\"; wanted a time zone such as"
                + " America/New_York.",
            file + ":2:15: found \"UK\"; wanted an ISO 3166-1 code such as US.",
            file
                + ":3:11: found \"problem\"; wanted one of problems, medicines, allergies,"
                + " administrations. Maybe problems.",
            "--client: found \"https://ehr.example.org\"; wanted \"ISSUER FILE\" or \"ISSUER FILE"
                + " ADDRESS-OF-KEYS\".",
            file + ":4:13: found \"0\"; wanted a whole number from 1 to 86400.",
            file + ":4:13: found no guidance that it is for; wanted guidance beside it.");
  }

  private static List<String> names() {
    return WrittenSettings.names().stream().sorted().toList();
  }

  @Test
  void placesThatAreNotThereAreRefusedBeforeAnythingIsStarted() {
    String place = folder.resolve("none/file.jsonl").toString();
    written.option("feedback", place);
    written.option("audit", folder.toString());
    written.option("guidance", place);

    assertThat(written.faults())
        .containsExactly(
            ("--feedback: found \"%s\"; wanted a file that can be read and written, in a folder"
                    + " that is there.")
                .formatted(place),
            ("--audit: found \"%s\"; wanted a file that can be read and written, in a folder that"
                    + " is there.")
                .formatted(folder),
            "--guidance: found \"%s\"; wanted a folder or a pack to read.".formatted(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOST", "GUIDANCE", "AUDIT", "ZONE", "CLIENT"})
  void anEmptyVariableDoesNotPassForASettingThatIsLeftOut(String name) {
    written.environment(Map.of("KETAMINE_SERVE_" + name, " "));

    assertThat(written.faults())
        .containsExactly(
            "KETAMINE_SERVE_%s: found \"\"; wanted a value, or the setting left out altogether."
                .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"source: []", "zone: ''", "reviewed: [problems, '']"})
  void anEmptyValueInAFileDoesNotEither(String text) throws IOException {
    Path file = file(text);
    written.file(file);

    assertThat(written.faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(file + ":1:")
        .contains("found \"\"; wanted a ");
  }

  @Test
  void aListOfAVariableMayBeWrittenWithBlanksAndHasNoGaps() {
    written.environment(
        Map.of(
            "KETAMINE_SERVE_REVIEWED", "problems, medicines",
            "KETAMINE_SERVE_SOURCE", ","));

    assertThat(written.read().intake().reviewed())
        .containsExactlyInAnyOrder(RecordPart.PROBLEMS, RecordPart.MEDICINES);
    assertThat(written.problems())
        .extracting(Problem::where)
        .containsExactly("KETAMINE_SERVE_SOURCE");
  }

  @Test
  void filesThatAreNotThereAreNamed() {
    written.file(folder.resolve("none.yaml"));
    written.option("client", "https://ehr.example.org none.jwks");
    written.option("tls-keystore", "none.p12");

    assertThat(written.faults())
        .containsExactlyInAnyOrder(
            folder.resolve("none.yaml")
                + ": found no file that can be read; wanted a file of settings.",
            "--client: found \"none.jwks\"; wanted a file with the client's public keys.",
            "--tls-keystore: found \"none.p12\"; wanted a file that can be read.");
  }
}
