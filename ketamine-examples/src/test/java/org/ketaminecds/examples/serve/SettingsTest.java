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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.Jurisdiction;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.hooks.SpecVersion;
import org.ketaminecds.fhir.intake.PainTreated;
import org.ketaminecds.fhir.intake.RecordPart;
import org.ketaminecds.rules.pack.PemKeys;
import picocli.CommandLine;

class SettingsTest {

  @TempDir Path folder;

  private final Problems problems = new Problems();
  private final GivenSettings given =
      new GivenSettings(
          ServeCommand.names(new CommandLine(new ServeCommand(() -> HookCalls.SUPPORT, Map.of()))),
          problems);
  private Optional<String> password = Optional.empty();

  private ServeSettings read() {
    return new SettingsReader(given, password, problems, HookCalls.CLOCK.instant()).read();
  }

  private List<String> faults() {
    read();
    return problems.list().stream().map(Problem::toString).toList();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("serve.yaml"), text);
  }

  @Test
  void nothingNeedsToBeSetToTryItOnThisMachine() {
    ServeSettings settings = read();

    assertThat(problems.list()).isEmpty();
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
    given.addFile(
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

    ServeSettings settings = read();

    assertThat(problems.list()).isEmpty();
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
    given.addFile(file("port: 1\nzone: UTC\nreviewed: [problems]\n"));
    given.addEnvironment(
        Map.of("KETAMINE_SERVE_PORT", "2", "KETAMINE_SERVE_REVIEWED", "medicines,allergies"));
    given.addOption("port", List.of("3"));

    ServeSettings settings = read();

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.intake().reviewed())
        .containsExactlyInAnyOrder(RecordPart.MEDICINES, RecordPart.ALLERGIES);
    assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() throws IOException {
    Path file =
        file("prot: 8080\njurisdiction: UK\nreviewed: [problem, medicines]\nlook-every: 0\n");
    given.addFile(file);
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("KETAMINE_SERVE_ZNOE", "UTC");
    environment.put("KETAMINE_SERVE_ZONE", "Mars/North");
    environment.put("SOMETHING_ELSE", "left alone");
    given.addEnvironment(environment);
    given.addOption("port", List.of("65536"));
    given.addOption("address", List.of("cds.example.org"));
    given.addOption("client", List.of("https://ehr.example.org"));

    assertThat(faults())
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
    return ServeCommand.names(new CommandLine(new ServeCommand(() -> HookCalls.SUPPORT, Map.of())))
        .stream()
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "0.5", "-1", ""})
  void aPortThatIsNoneIsRefused(String port) {
    given.addOption("port", List.of(port));

    assertThat(faults()).hasSize(1).first().asString().startsWith("--port: found \"" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
  void thisMachineAloneMayBeServedInTheClear(String host) {
    given.addOption("host", List.of(host));

    assertThat(faults()).isEmpty();
  }

  @Test
  void otherMachinesAreNotServedInTheClear() {
    given.addOption("host", List.of("0.0.0.0"));
    given.addOption("address", List.of("https://cds.example.org"));

    assertThat(faults())
        .containsExactly(
            "--host: found \"0.0.0.0\", which other machines can call, without TLS and clients;"
                + " wanted tls-keystore and client beside it. Maybe insecure-demonstration, for"
                + " made-up patients.");
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 1"})
  void aDemonstrationHasToBeNamedAsOne(String demonstration, int faults) {
    given.addOption("host", List.of("0.0.0.0"));
    given.addOption("address", List.of("https://cds.example.org"));
    given.addOption("insecure-demonstration", List.of(demonstration));

    assertThat(faults()).hasSize(faults);
  }

  @Test
  void tlsAloneDoesNotTellWhoCalls() throws Exception {
    given.addOption("host", List.of("0.0.0.0"));
    given.addOption("address", List.of("https://cds.example.org"));
    given.addOption("tls-keystore", List.of(Certificates.in(folder).toString()));
    password = Optional.of("secret");

    assertThat(faults()).hasSize(1).first().asString().contains("without TLS and clients");
  }

  @Test
  void aCertificateNeedsItsPassword() throws IOException {
    given.addOption("tls-keystore", List.of(file("anything").toString()));

    assertThat(faults())
        .containsExactly(
            "--tls-keystore: found no password for it; wanted the password in the variable"
                + " KETAMINE_SERVE_TLS_PASSWORD.");
  }

  @Test
  void thePasswordIsShownNowhere() throws Exception {
    given.addOption("tls-keystore", List.of(Certificates.in(folder).toString()));
    password = Optional.of("secret");

    assertThat(read().toString()).contains("site.p12").doesNotContain("secret");
  }

  @Test
  void aFolderBearsNoSignature() throws IOException {
    given.addOption("guidance", List.of(folder.toString()));
    given.addOption("guidance-key", List.of(publicKey().toString()));

    assertThat(faults()).hasSize(1).first().asString().contains("a folder, which bears no");
  }

  private Path publicKey() throws IOException {
    Path file = folder.resolve("public.pem");
    PemKeys.write(PemKeys.generate().getPublic(), file);
    return file;
  }

  @Test
  void aKeyThatIsNoneIsRefused() throws IOException {
    Path none = file("anything");
    given.addOption("guidance", List.of(none.toString()));
    given.addOption("guidance-key", List.of(none.toString()));

    assertThat(faults())
        .containsExactly(
            "--guidance-key: found \"%s\"; wanted a public key in PEM.".formatted(none));
  }

  @Test
  void aFileThatIsNoCertificateIsRefused() throws IOException {
    Path none = file("anything");
    given.addOption("tls-keystore", List.of(none.toString()));
    password = Optional.of("secret");

    assertThat(faults())
        .containsExactly(
            "--tls-keystore: found \"%s\" with no keys that this password opens; wanted a PKCS #12"
                    .formatted(none)
                + " file with a certificate in force and its private key.");
  }

  @Test
  void aCertificateWithoutItsKeyIsRefusedSinceNoClientCouldSpeakToTheService() throws Exception {
    given.addOption("tls-keystore", List.of(Certificates.withoutKeyIn(folder).toString()));
    password = Optional.of("secret");

    assertThat(faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("trusted.p12\" with no private key");
  }

  @ParameterizedTest
  @CsvSource({"2026/11/01 00:00:00, 7", "2026/12/24 00:00:00, 7"})
  void aCertificateThatIsNotInForceIsRefused(String from, int days) throws Exception {
    given.addOption("tls-keystore", List.of(Certificates.in(folder, from, days).toString()));
    password = Optional.of("secret");

    assertThat(faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("site.p12\" with a certificate from");
  }

  @Test
  void aFaultOfCertificateOrClientIsNotToldAsIfTheyWereLeftOut() {
    given.addOption("host", List.of("0.0.0.0"));
    given.addOption("address", List.of("https://cds.example.org"));
    given.addOption("tls-keystore", List.of("none.p12"));
    given.addOption("client", List.of("https://ehr.example.org none.jwks"));

    assertThat(faults()).hasSize(2).noneMatch(fault -> fault.contains("without TLS"));
  }

  @Test
  void placesThatAreNotThereAreRefusedBeforeAnythingIsStarted() {
    String place = folder.resolve("none/file.jsonl").toString();
    given.addOption("feedback", List.of(place));
    given.addOption("audit", List.of(folder.toString()));
    given.addOption("guidance", List.of(place));

    assertThat(faults())
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
    given.addEnvironment(Map.of("KETAMINE_SERVE_" + name, " "));

    assertThat(faults())
        .containsExactly(
            "KETAMINE_SERVE_%s: found \"\"; wanted a value, or the setting left out altogether."
                .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"source: []", "zone: ''", "reviewed: [problems, '']"})
  void anEmptyValueInAFileDoesNotEither(String text) throws IOException {
    Path file = file(text);
    given.addFile(file);

    assertThat(faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(file + ":1:")
        .contains("found \"\"; wanted a ");
  }

  @Test
  void aListOfAVariableMayBeWrittenWithBlanksAndHasNoGaps() {
    given.addEnvironment(
        Map.of(
            "KETAMINE_SERVE_REVIEWED", "problems, medicines",
            "KETAMINE_SERVE_SOURCE", ","));

    assertThat(read().intake().reviewed())
        .containsExactlyInAnyOrder(RecordPart.PROBLEMS, RecordPart.MEDICINES);
    assertThat(problems.list()).extracting(Problem::where).containsExactly("KETAMINE_SERVE_SOURCE");
  }

  @Test
  void aSourceThatIsNamedTwiceIsRefused() {
    given.addOption("source", List.of("cadth", "cadth"));

    assertThat(faults())
        .containsExactly("--source: found \"cadth,cadth\"; wanted each source once.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cds.example.org",
        "ftp://cds.example.org",
        "https://user:pw@cds.example.org",
        "https://cds.example.org?q",
        "https://cds.example.org#f",
        "https://cds.example.org/"
      })
  void anAddressThatNoClientCallsIsRefused(String address) {
    given.addOption("address", List.of(address));

    assertThat(faults()).hasSize(1).first().asString().startsWith("--address: found \"" + address);
  }

  @Test
  void anAddressMayHaveAPath() {
    given.addOption("address", List.of("https://example.org/cds"));

    assertThat(read().addressAt(1)).isEqualTo("https://example.org/cds");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void anAddressOfAnotherMachineIsNoneToListenOn() {
    given.addOption("host", List.of("192.0.2.1"));
    given.addOption("insecure-demonstration", List.of("true"));

    assertThat(faults())
        .containsExactly(
            "--host: found \"192.0.2.1\"; wanted a name or an address of this machine.");
  }

  @Test
  void filesThatAreNotThereAreNamed() {
    given.addFile(folder.resolve("none.yaml"));
    given.addOption("client", List.of("https://ehr.example.org none.jwks"));
    given.addOption("tls-keystore", List.of("none.p12"));

    assertThat(faults())
        .containsExactlyInAnyOrder(
            folder.resolve("none.yaml")
                + ": found no file that can be read; wanted a file of settings.",
            "--client: found \"none.jwks\"; wanted a file with the client's public keys.",
            "--tls-keystore: found \"none.p12\"; wanted a file that can be read.");
  }

  @Test
  void whereItListensEverywhereItSaysWhereItIsCalled() {
    given.addOption("host", List.of("0.0.0.0"));
    given.addOption("insecure-demonstration", List.of("true"));

    assertThat(faults())
        .containsExactly(
            "--host: found \"0.0.0.0\", which no client can call by that name; wanted the address"
                + " that clients call beside it.");
  }

  @Test
  void anAddressOfIpv6StandsInBrackets() {
    given.addOption("host", List.of("::1"));

    assertThat(read().addressAt(8080)).isEqualTo("http://[::1]:8080");
  }

  @Test
  void aDemonstrationIsTrueOrFalseAndNothingBetween() {
    given.addEnvironment(Map.of("KETAMINE_SERVE_INSECURE_DEMONSTRATION", "yes"));

    assertThat(faults())
        .containsExactly(
            "KETAMINE_SERVE_INSECURE_DEMONSTRATION: found \"yes\"; wanted true or false.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "https://ehr.example.org/", "ehr.example.org", "https://EHR.example.org"})
  void anOriginThatNoBrowserSendsIsRefused(String origin) {
    given.addOption("origin", List.of(origin));

    assertThat(faults())
        .containsExactly(
            "--origin: found \"%s\"; wanted scheme, host and port only, such as".formatted(origin)
                + " https://ehr.example.org.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8000", "http://[::1]:8000", "https://ehr.example.org"})
  void anOriginIsTakenAsABrowserSendsIt(String origin) {
    given.addOption("origin", List.of(origin));

    assertThat(read().origins()).containsExactly(origin);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aClientThatIsNamedTwiceIsRefusedForOneOfTheTwoWouldNotBeTrusted() throws Exception {
    Path keys = KeySets.in(folder);
    given.addOption(
        "client", List.of("https://ehr.example.org " + keys, "https://ehr.example.org " + keys));

    assertThat(faults())
        .containsExactly(
            "--client: found \"https://ehr.example.org\" twice; wanted each issuer once, with all"
                + " its keys in one file.");
  }
}
