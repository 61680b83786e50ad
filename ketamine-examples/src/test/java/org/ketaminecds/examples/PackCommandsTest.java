package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;

/** The commands that make a pack of guidance, sign it and verify it. */
class PackCommandsTest {

  @TempDir private Path folder;

  private String guidance;
  private String pack;
  private String key;
  private String open;

  @BeforeEach
  void write_guidance_and_keys() throws IOException {
    GuidanceSnapshot bundled = GuidanceSnapshot.of(GuidanceFiles.bundled());
    for (String path : bundled.paths()) {
      Path file = folder.resolve("guidance").resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bundled.bytes(path));
    }
    guidance = folder.resolve("guidance").toString();
    pack = folder.resolve("ketamine.pack").toString();
    key = folder.resolve("key.pem").toString();
    open = folder.resolve("public.pem").toString();
    assertThat(Run.of("new-key", key, open).status()).isZero();
  }

  @Test
  void a_signed_pack_verifies_and_tells_its_parts() throws IOException {
    Run packed = Run.of("pack", guidance, pack, "--key", key, "--format", "json");
    Run verified = Run.of("verify", pack, "--key", open);

    assertThat(packed.errors()).isEmpty();
    assertThat(packed.status()).isZero();
    JsonNode json = new ObjectMapper().readTree(packed.output());
    assertThat(json.get("signature").asText()).isEqualTo("signed");
    assertThat(json.get("parts").findValuesAsText("id")).contains("asra-aapm-asa-2018-chronic");
    assertThat(verified.status()).isZero();
    assertThat(verified.output())
        .contains(json.get("contentHash").asText(), "signed by the key")
        .contains("asra-aapm-asa-2018-chronic 1.0.0");
  }

  @Test
  void a_pack_without_a_signature_or_by_another_key_gives_2() throws IOException {
    assertThat(Run.of("pack", guidance, pack).status()).isZero();
    assertThat(Run.of("verify", pack, "--key", open).status()).isEqualTo(2);
    assertThat(Run.of("pack", guidance, pack, "--key", key).status()).isZero();
    String other = folder.resolve("other.pem").toString();
    Run.of("new-key", folder.resolve("other-key.pem").toString(), other);

    Run verified = Run.of("verify", pack, "--key", other, "--format", "json");

    assertThat(verified.status()).isEqualTo(2);
    assertThat(new ObjectMapper().readTree(verified.output()).get("problems").get(0).get("found"))
        .hasToString("\"no signature of this pack by the key that is demanded\"");
  }

  @Test
  void bad_guidance_is_not_packed_and_every_fault_is_told() throws IOException {
    Path dosing = Path.of(guidance, "asra-aapm-asa-2018-chronic", "dosing.yaml");
    Files.writeString(
        dosing,
        Files.readString(dosing).replace("bolus dose > 0.35 mg/kg", "bolus dose > 0.36 mg/kg"));

    Run packed = Run.of("pack", guidance, pack, "--key", key);

    assertThat(packed.status()).isEqualTo(2);
    assertThat(packed.errors()).contains("scenarios/dosing.yaml:", "CP18-DOSE-01");
    assertThat(Path.of(pack)).doesNotExist();
    assertThat(Path.of(pack + ".sig")).doesNotExist();
  }

  @Test
  void the_policy_of_a_site_goes_into_the_pack_and_is_named_among_its_parts() throws IOException {
    Path site = Files.createDirectory(folder.resolve("our-policy"));
    Files.writeString(
        site.resolve("overlay.yaml"),
        """
        id: general-hospital
        version: 1.0.0
        changes:
          - recommendation: CP18-DOSE-01
            limit: bolus dose > 0.3 mg/kg
        """);
    String[] command = {"pack", guidance, pack, "--key", key, "--site", site.toString()};
    assertThat(Run.of(command).errors()).startsWith("site/scenarios.yaml: found no such file");
    Files.writeString(
        site.resolve("scenarios.yaml"),
        """
        background: {age: 46 y, weight: 70 kg, acute pain: absent, route: intravenous}
        recommendations:
          - recommendation: CP18-DOSE-01
            scenarios:
              - {name: at our limit, given: {bolus: 0.3 mg/kg}, expect: none}
              - {name: just above it, given: {bolus: 0.31 mg/kg}, expect: avoid}
        """);

    Run packed = Run.of(command);

    assertThat(packed.errors()).isEmpty();
    assertThat(packed.status()).isZero();
    assertThat(packed.output()).contains("general-hospital 1.0.0");
    Run verified = Run.of("verify", pack, "--key", open);
    assertThat(verified.errors()).isEmpty();
    assertThat(verified.status()).isZero();
    assertThat(verified.output()).contains("general-hospital 1.0.0");
  }

  @Test
  void a_bad_key_or_path_gives_2_and_writes_nothing() {
    assertThat(Run.of("pack", guidance, pack, "--key", open).status()).isEqualTo(2);
    assertThat(Run.of("pack", guidance, pack, "--key", pack).errors())
        .isEqualTo(
            pack
                + ": found no such file or folder; wanted what can be read or written."
                + System.lineSeparator());
    assertThat(Path.of(pack)).doesNotExist();
    assertThat(Run.of("pack", pack, pack).status()).isEqualTo(2);
    assertThat(Run.of("new-key", key, open).errors()).contains("a file that is there already");
  }
}
