package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.problem.Problem;

class GuidanceLoaderTest {

  private static final String TOPIC = "one/topic.yaml";
  private static final String HEAD = "one/guideline.yaml";

  @Test
  void guidance_without_a_fault_is_loaded_whole() {
    Guidance guidance = GuidanceLoader.load(new GuidanceTexts().files());

    assertThat(guidance.rules()).hasSize(1);
    assertThat(guidance.find("ONE-DOSE-01").orElseThrow().recommendation().conditions())
        .containsExactly(
            "all of:", "  infusion rate > 2 mg/kg/h", "  care setting is not intensive care unit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stage: regimen | stage: regime | one/topic.yaml:3:10: found \"regime\"; wanted one of"
            + " candidacy, work-up, regimen, setting, infusion, recovery, response, repetition,"
            + " follow-on. Maybe regimen.",
        "kind: dose limit | kind: limit | one/topic.yaml:4:9: found \"limit\"",
        "advise: avoid | advise: forbid | one/topic.yaml:9:11: found \"forbid\"",
        "grade: B | grade: E | one/topic.yaml:11:10: found \"E\"; wanted a grade of the guideline's"
            + " own scheme: A, B",
        "certainty: low | certainty: lo | one/topic.yaml:12:14: found \"lo\"; wanted a certainty of"
            + " the guideline's own scheme: high, low. Maybe low.",
        "verification: VERIFIED S1 | verification: VERIFIED S2 | one/topic.yaml:14:17: found"
            + " \"VERIFIED S2\"; wanted the key of a source",
        "verification: VERIFIED S1 | verification: VERIFIED | one/topic.yaml:14:17: found"
            + " \"VERIFIED\"; wanted the keys of the sources",
        "verification: VERIFIED S1 | verification: CHECKED S1 | one/topic.yaml:14:17: found"
            + " \"CHECKED S1\"",
        "id: ONE-DOSE-01 | id: dose 1 | one/topic.yaml:1:7: found \"dose 1\"; wanted an id",
        "infusion rate > 2 mg/kg/h | infusion rat > 2 mg/kg/h | one/topic.yaml:7:9: found"
            + " \"infusion rat\"; wanted a word of the vocabulary, figure or observation. Maybe"
            + " infusion rate.",
        "infusion rate > 2 mg/kg/h | infusion rate > 2 mg/kg | one/topic.yaml:7:9: found \"2"
            + " mg/kg\"; wanted a rate per body weight",
        "infusion rate > 2 mg/kg/h | infusion rate > 2 mg/mL | one/topic.yaml:7:9: found \"2"
            + " mg/mL\"",
        "infusion rate > 2 mg/kg/h | infusion rate > 0,35 mg/kg/h | one/topic.yaml:7:9: found"
            + " \"0,35 mg/kg/h\"; wanted a number with a decimal point",
        "is not intensive care unit | is not intensive care | one/topic.yaml:8:9: found \"intensive"
            + " care\"; wanted a value of care setting",
        "infusion rate > 2 mg/kg/h | pregnancy is done | one/topic.yaml:7:9: found \"done\"; wanted"
            + " \"present\" or \"absent\"",
        "infusion rate > 2 mg/kg/h | electrocardiogram is present | one/topic.yaml:7:9: found"
            + " \"present\"; wanted \"done\" or \"not done\"",
        "infusion rate > 2 mg/kg/h | indications include CRSP | one/topic.yaml:7:9: found \"CRSP\";"
            + " wanted a word of the vocabulary, indication. Maybe CRPS.",
        "infusion rate > 2 mg/kg/h | indication include CRPS | one/topic.yaml:7:9: found"
            + " \"indication\"; wanted indications, medicines or allergies. Maybe indications.",
        "infusion rate > 2 mg/kg/h | the rate is far too high | one/topic.yaml:7:9: found",
        "all: | al: | one/topic.yaml:6:5: found \"al\"; wanted all, any or none. Maybe all.",
        "statement: A statement. | statment: A statement. | found no \"statement\"",
        "statement: A statement. | statment: A statement. | one/topic.yaml:10:3: found the key"
            + " \"statment\"",
        "source: {section: question 1} | source: {page: 7} | found the key \"page\"",
      })
  void a_fault_of_a_recommendation_is_told_with_its_place(
      String right, String wrong, String expected) {
    assertThat(faults(new GuidanceTexts().replacing(TOPIC, right, wrong)))
        .anySatisfy(fault -> assertThat(fault).contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1.0.0 | version: one | one/guideline.yaml:2:10: found \"one\"; wanted three"
            + " numbers",
        "published: 2020-01-31 | published: 31.1.2020 | one/guideline.yaml:6:12: found"
            + " \"31.1.2020\"; wanted a date",
        "published: 2020-01-31 | published: 2020-02-31 | one/guideline.yaml:6:12: found"
            + " \"2020-02-31\"; wanted a date",
        "written for: US | written for: UK | one/guideline.yaml:7:14: found \"UK\"",
        "scope: age >= 18 y | scope: age >= 18 | one/guideline.yaml:10:8: found \"18\"; wanted a"
            + " duration",
        "shown facts: [ONE-DOC-01] | shown facts: [ONE-DOC-02] | one/guideline.yaml:13:15: found"
            + " \"ONE-DOC-02\"; wanted the id of one of the facts. Maybe ONE-DOC-01.",
        "misuse: For patients. | missuse: For patients. | found no \"misuse\"",
      })
  void a_fault_of_the_metadata_is_told_with_its_place(String right, String wrong, String expected) {
    assertThat(faults(new GuidanceTexts().replacing(HEAD, right, wrong)))
        .anySatisfy(fault -> assertThat(fault).contains(expected));
  }

  @Test
  void all_faults_are_told_at_once() {
    GuidanceTexts texts =
        new GuidanceTexts()
            .replacing(TOPIC, "stage: regimen", "stage: x")
            .replacing(TOPIC, "kind: dose limit", "kind: x")
            .replacing(TOPIC, "infusion rate > 2 mg/kg/h", "x > 2 mg/kg/h")
            .replacing(TOPIC, "intensive care unit", "x")
            .replacing(TOPIC, "advise: avoid", "advise: x")
            .replacing(TOPIC, "grade: B", "grade: x")
            .replacing(TOPIC, "certainty: low", "certainty: x")
            .replacing(TOPIC, "section: question 1", "x: question 1")
            .replacing(TOPIC, "verification: VERIFIED S1", "verification: x");

    assertThat(faults(texts)).hasSize(9);
  }

  @Test
  void an_id_stands_once() {
    GuidanceTexts texts =
        new GuidanceTexts()
            .with(
                TOPIC,
                GuidanceTexts.recommendation(
                    "ONE-DOSE-01", GuidanceTexts.recommendation("ONE-DOSE-01", "")));

    assertThat(faults(texts))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("which is taken at one/topic.yaml:1:3"));
  }

  @Test
  void derived_advice_to_avoid_rests_on_a_verified_recommendation() {
    String derived =
        GuidanceTexts.recommendation("ONE-DOSE-02", "")
            .replace("VERIFIED S1", "DERIVED")
            .concat("  derived from: [ONE-DOSE-01]\n");

    assertThat(
            GuidanceLoader.load(
                    new GuidanceTexts()
                        .with(TOPIC, GuidanceTexts.recommendation("ONE-DOSE-01", derived))
                        .files())
                .rules())
        .hasSize(2);
    assertThat(
            faults(
                new GuidanceTexts()
                    .with(
                        TOPIC,
                        GuidanceTexts.recommendation(
                            "ONE-DOSE-01", derived.replace("ONE-DOSE-01]", "ONE-DOSE-02]")))))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("derived from nothing that is verified"));
  }

  @Test
  void a_question_and_a_position_stand_together() {
    assertThat(
            faults(
                new GuidanceTexts()
                    .with(TOPIC, GuidanceTexts.recommendation("ONE-DOSE-01", "  question: q\n"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("a question without a position"));
  }

  @Test
  void a_file_that_is_listed_and_not_there_is_a_fault() {
    assertThat(faults(new GuidanceTexts().without(TOPIC)))
        .contains("one/topic.yaml: found no such file; wanted a file of the guidance.");
  }

  @Test
  void a_word_of_the_vocabulary_has_one_meaning() {
    GuidanceTexts texts =
        new GuidanceTexts()
            .replacing("vocabulary/events.csv", "ketamine treatments,", "Pregnancy,");

    assertThat(faults(texts))
        .anySatisfy(
            fault -> assertThat(fault).contains("vocabulary/events.csv:2:1: found \"Pregnancy\""));
  }

  @Test
  void code_in_a_text_stays_a_text_and_a_tag_is_refused() {
    GuidanceTexts inert =
        new GuidanceTexts()
            .replacing(TOPIC, "A statement.", "\"${jndi:ldap://x} #{T(java.lang.Runtime)}\"");

    assertThat(GuidanceLoader.load(inert.files()).rules().get(0).recommendation().statement())
        .isEqualTo("${jndi:ldap://x} #{T(java.lang.Runtime)}");
    assertThat(
            faults(
                new GuidanceTexts()
                    .replacing(TOPIC, "A statement.", "!!javax.script.ScriptEngineManager []")))
        .anySatisfy(fault -> assertThat(fault).contains("one/topic.yaml:10:14: found a tag (!)"));
  }

  @Test
  void a_folder_cannot_be_left(@TempDir Path folder) throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.yaml"), "id: secret");
    Path inside = Files.createDirectory(folder.resolve("guidance"));
    Files.createSymbolicLink(inside.resolve("link.yaml"), outside);
    GuidanceFiles files = GuidanceFiles.in(inside);

    for (String path : List.of("../secret.yaml", outside.toString(), "link.yaml", ".")) {
      assertThat(files.text(path, new org.ketaminecds.core.problem.Problems())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"../one", "/etc", "one/..", "."})
  void the_index_names_no_folder_elsewhere(String folder) {
    assertThat(
            faults(
                new GuidanceTexts()
                    .with("guidelines.yaml", "- {folder: " + folder + ", topics: [topic]}")))
        .anySatisfy(fault -> assertThat(fault).contains("a name of letters, digits and hyphens"));
  }

  @Test
  void the_hash_tells_contents_apart() {
    String before = hash(new GuidanceTexts());

    assertThat(hash(new GuidanceTexts())).isEqualTo(before);
    assertThat(hash(new GuidanceTexts().replacing(TOPIC, "A statement.", "A statement!")))
        .isNotEqualTo(before);
  }

  private static String hash(GuidanceTexts texts) {
    return GuidanceLoader.load(texts.files()).guidelines().get(0).guideline().contentHash();
  }

  private static List<String> faults(GuidanceTexts texts) {
    InvalidGuidanceException refused =
        catchThrowableOfType(
            InvalidGuidanceException.class, () -> GuidanceLoader.load(texts.files()));
    return refused.problems().stream().map(Problem::toString).toList();
  }
}
