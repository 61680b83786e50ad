package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

  private static final String SCENARIOS = "scenarios/rates.yaml";

  @TempDir private Path temporary;

  private House house;

  @BeforeEach
  void write_a_source() throws IOException {
    house = House.in(temporary);
  }

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.output());
  }

  @Test
  void a_failure_is_shown_with_what_was_expected_what_came_out_and_the_lines_that_decided()
      throws IOException {
    house.change(SCENARIOS, "expect: avoid", "expect: caution");

    Run text = Run.of("test", house.path(), "--mutate");
    Run json = Run.of("test", house.path(), "--format", "json");

    assertThat(text.errors()).isEmpty();
    assertThat(text.status()).isEqualTo(TestCommand.NOT_CLEAN);
    assertThat(json.status()).isEqualTo(TestCommand.NOT_CLEAN);
    Golden.check("test-failed.txt", text.output());
    Golden.check("test-failed.json", json.output());
  }

  @Test
  void a_change_that_no_scenario_notices_is_killed_by_the_scenario_that_is_printed()
      throws IOException {
    Run survived = Run.of("test", house.path(), "--mutate", "--format", "json");

    assertThat(survived.status()).isEqualTo(TestCommand.NOT_CLEAN);
    Set<String> missing = new LinkedHashSet<>();
    for (JsonNode survivor : json(survived).at("/mutation/survivors")) {
      assertThat(survivor.get("file").asText()).isEqualTo("house/" + SCENARIOS);
      missing.add(survivor.get("scenario").asText());
    }
    assertThat(missing).isNotEmpty();
    house.append(SCENARIOS, String.join("", missing));
    house.append(
        SCENARIOS,
        """
          - recommendation: HOUSE-01
            scenarios:
              - {name: there, given: {infusion: 1.01 mg/kg/h, care setting: intensive care unit}, expect: none}
        """);

    Run killed = Run.of("test", house.path(), "--mutate");

    assertThat(killed.output()).endsWith("changes tried: each is noticed.\n");
    assertThat(killed.status()).isZero();
  }

  @Test
  void survivors_are_text_to_read_and_to_paste() {
    Golden.check("test-survived.txt", Run.of("test", house.path(), "--mutate").output());
  }

  @Test
  void a_source_that_stands_in_a_guidance_is_tested_in_it_and_alone() {
    Path bundled =
        Path.of("..", "ketamine-rules/src/main/resources/org/ketaminecds/rules/guidance/cadth");

    Run run = Run.of("test", bundled.toString());

    assertThat(run.status()).isZero();
    assertThat(run.output())
        .matches("\\d\\d scenarios of \\d recommendations: none fails, none is missing.\n");
  }

  @Test
  void the_policy_of_a_site_is_tested_over_the_bundled_guidance() throws IOException {
    Path site = Files.createDirectory(temporary.resolve("our-policy"));
    Files.writeString(
        site.resolve("overlay.yaml"),
        """
        id: general-hospital
        version: 1.0.0
        changes:
          - recommendation: CP18-DOSE-01
            limit: bolus dose > 0.3 mg/kg
        """);
    Files.writeString(
        site.resolve("scenarios.yaml"),
        """
        background: {age: 46 y, weight: 70 kg, acute pain: absent, route: intravenous}
        recommendations:
          - recommendation: CP18-DOSE-01
            scenarios:
              - {name: at our limit, given: {bolus: 0.3 mg/kg}, expect: none}
              - {name: just above it, given: {bolus: 0.31 mg/kg}, expect: caution}
        """);

    JsonNode alone = json(Run.of("test", site.toString(), "--format", "json"));
    JsonNode beside =
        json(Run.of("test", house.path(), "--site", site.toString(), "--format", "json"));

    assertThat(alone.get("scenarios").asInt()).isEqualTo(2);
    assertThat(alone.at("/failures/0/where").asText()).startsWith("site/scenarios.yaml:6:");
    assertThat(alone.at("/failures/0/got").asText()).isEqualTo("applies, raises avoid");
    assertThat(alone.get("gaps").findValuesAsText("what")).contains("bolus dose is 0.29 mg/kg");
    assertThat(beside.get("scenarios").asInt()).isEqualTo(6);
    assertThat(beside.get("gaps").findValuesAsText("recommendation"))
        .contains("HOUSE-01", "CP18-DOSE-01");
  }

  @Test
  void what_is_no_guidance_and_what_is_bad_guidance_give_2() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    house.change("rates.yaml", "infusion rate > 1 mg/kg/h", "infusion rate > 1 mg");

    Run none = Run.of("test", empty.toString());
    Run bad = Run.of("test", house.path());
    Run nowhere = Run.of("test", temporary.resolve("nowhere").toString());

    assertThat(none.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(none.errors()).contains("guidelines.yaml, guideline.yaml and overlay.yaml");
    assertThat(bad.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(bad.errors()).startsWith("house/rates.yaml:7:").contains("rate per body weight");
    assertThat(nowhere.status()).isEqualTo(AssessCommand.BAD_INPUT);
  }
}
