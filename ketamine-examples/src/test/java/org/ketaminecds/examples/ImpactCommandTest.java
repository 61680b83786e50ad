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

class ImpactCommandTest {

  private static final String[] CASES = {
    Examples.path("crps-outpatient-ten-days.yaml"), Examples.path("acute-sprain.yaml")
  };

  @TempDir private Path temporary;

  private House old;
  private House now;

  @BeforeEach
  void write_two_versions() throws IOException {
    old = House.in(Files.createDirectory(temporary.resolve("old")));
    now = House.in(Files.createDirectory(temporary.resolve("new")));
  }

  private Run impact(String format, String... cases) {
    String[] arguments = new String[cases.length + 5];
    System.arraycopy(
        new String[] {"impact", old.path(), now.path(), "--format", format}, 0, arguments, 0, 5);
    System.arraycopy(cases, 0, arguments, 5, cases.length);
    return Run.of(arguments);
  }

  @Test
  void a_case_that_gets_another_answer_is_shown_with_the_lines_that_decided() throws IOException {
    now.change("rates.yaml", "infusion rate > 1 mg/kg/h", "infusion rate > 0.3 mg/kg/h");

    Run text = impact("text", CASES);
    Run json = impact("json", CASES);
    Run html = impact("html", CASES);

    assertThat(text.errors()).isEmpty();
    assertThat(text.status()).isEqualTo(ImpactCommand.CHANGED);
    assertThat(json.status()).isEqualTo(ImpactCommand.CHANGED);
    assertThat(html.status()).isEqualTo(ImpactCommand.CHANGED);
    Golden.check("impact.txt", text.output());
    Golden.check("impact.json", json.output());
    Golden.check("impact.html", html.output());
  }

  @Test
  void the_page_runs_and_loads_nothing_and_shows_no_more_of_a_case_than_what_changed()
      throws IOException {
    now.change("rates.yaml", "infusion rate > 1 mg/kg/h", "infusion rate > 0.3 mg/kg/h");
    Path folder = Files.createDirectory(temporary.resolve("Jane Roe"));
    Path copy = folder.resolve("<script>alert(1)</script>".replace("/", "") + ".yaml");
    Files.copy(Path.of(CASES[0]), copy);

    String page = impact("html", copy.toString()).output();

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;script&gt;.yaml", "&lt;intensive care&gt;")
        .doesNotContain("<script", "Jane Roe", "src=", "href", "http:", "https:", "Schwartzman")
        .doesNotContain("gabapentin", "female", "38 y")
        .contains("complex regional pain syndrome");
  }

  @Test
  void other_words_for_the_same_are_no_other_answer() throws IOException {
    now.change("rates.yaml", "title: Rates above", "title: All rates above");
    now.change("rates.yaml", "infusion rate > 1 mg/kg/h", "infusion rate > 1.1 mg/kg/h");

    Run run = impact("json", CASES);

    assertThat(run.status()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.output());
    assertThat(json.get("changed").asInt()).isZero();
    assertThat(json.at("/cases/0/changed").asBoolean()).isFalse();
  }

  @Test
  void bad_cases_and_bad_guidance_give_2_and_no_answer() throws IOException {
    Path bad = Files.writeString(temporary.resolve("bad.yaml"), "asOf: yesterday\n");
    Run badCase = impact("html", CASES[0], bad.toString(), "nowhere.yaml");
    now.change("rates.yaml", "advise: avoid", "advise: avoyd");
    Run badGuidance = impact("text", CASES);

    assertThat(badCase.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(badCase.output()).isEmpty();
    assertThat(badCase.errors()).contains("yesterday").containsOnlyOnce("nowhere.yaml");
    assertThat(badGuidance.status()).isEqualTo(AssessCommand.BAD_INPUT);
    assertThat(badGuidance.errors()).startsWith("house/rates.yaml:9:");
  }

  @Test
  void a_case_may_come_from_standard_input_for_both_versions() throws IOException {
    now.change("rates.yaml", "infusion rate > 1 mg/kg/h", "infusion rate > 0.3 mg/kg/h");
    String given = Files.readString(Path.of(CASES[0]));

    Run run = Run.withInput(given, "impact", old.path(), now.path(), "-");

    assertThat(run.status()).isEqualTo(ImpactCommand.CHANGED);
    assertThat(run.output()).contains("standard input  caution  avoid\n");
  }
}
