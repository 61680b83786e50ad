package org.ketaminecds.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.vocabulary.TermKind;

/** Each fault of a vocabulary file is told with file, line and number of the cell. */
class VocabularyFilesTest {

  private static final String FINDINGS =
      "name,kind,fresh for,synonyms,definition,codes,presupposes\n";
  private static final String NAMED = "name,synonyms,definition,codes\n";
  private static final String OBSERVATIONS =
      "name,dimension,step,fresh for,refuse below,refuse from,refusal"
          + " basis,synonyms,definition,codes\n";
  private static final String FIGURES =
      "name,dimension,step,fresh for,refuse below,refuse from,refusal basis,synonyms,definition\n";

  private final Map<String, String> files = new HashMap<>();
  private final Problems problems = new Problems();

  @Test
  void a_finding_is_read_with_all_its_cells() {
    Lexicon lexicon =
        load(
            "findings.csv",
            FINDINGS
                + "hypertension,diagnosis,30 d,HTN; high pressure,\"Too high, always.\",ICD-10:I10;"
                + " ICD-10:I11; SNOMED:1,\n");

    Word word = lexicon.named("hypertension");
    assertThat(told()).isEmpty();
    assertThat(word.index()).isZero();
    assertThat(word.term().kind()).isEqualTo(TermKind.DIAGNOSIS);
    assertThat(word.freshFor()).contains(Quantity.parse("30 d"));
    assertThat(word.term().synonyms()).containsExactly("HTN", "high pressure");
    assertThat(word.term().definition()).isEqualTo("Too high, always.");
    assertThat(word.term().codes())
        .isEqualTo(Map.of("ICD-10", List.of("I10", "I11"), "SNOMED", List.of("1")));
    assertThat(lexicon.find("high PRESSURE ")).contains(word);
    assertThat(lexicon.find("HTN", TermKind.DIAGNOSIS)).contains(word);
    assertThat(lexicon.find("HTN", TermKind.STATE, TermKind.MEDICINE)).isEmpty();
  }

  @Test
  void a_finding_may_presuppose_another() {
    Lexicon lexicon =
        load("findings.csv", FINDINGS + "scar,state,,,x,,wound\nwound,diagnosis,,injury,x,,\n");

    assertThat(told()).isEmpty();
    assertThat(lexicon.named("scar").presupposes()).contains("wound");
    assertThat(lexicon.named("wound").presupposes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"wuond,' Maybe wound.'", "injury,''", "pain,''"})
  void what_is_presupposed_is_the_name_of_a_finding(String name, String guess) {
    files.put("indications.csv", NAMED + "pain,,x,\n");
    load("findings.csv", FINDINGS + "scar,state,,,x,," + name + "\nwound,diagnosis,,injury,x,,\n");

    assertThat(told())
        .singleElement()
        .asString()
        .startsWith(
            "vocabulary/findings.csv:2:7: found \""
                + name
                + "\"; wanted the name of a finding without which this one cannot be present.")
        .endsWith(guess);
  }

  @Test
  void a_measured_word_is_read_with_its_step_freshness_and_refusal() {
    Lexicon lexicon =
        load(
            "observations.csv",
            OBSERVATIONS + "SBP,pressure,1 mmHg,7 d,30 mmHg,350 mmHg,local policy,,Pressure.,\n");

    Word word = lexicon.named("SBP");
    assertThat(told()).isEmpty();
    assertThat(word.term().dimension()).contains(Dimension.PRESSURE);
    assertThat(word.step()).contains(Quantity.parse("1 mmHg"));
    assertThat(word.freshFor()).contains(Quantity.parse("7 d"));
    Word.Refusal refusal = word.refusal().orElseThrow();
    assertThat(refusal.accepted()).isEqualTo("30 mmHg or more and less than 350 mmHg");
    assertThat(refusal.refuses(Quantity.parse("29 mmHg"))).isTrue();
    assertThat(refusal.refuses(Quantity.parse("30 mmHg"))).isFalse();
    assertThat(refusal.refuses(Quantity.parse("349 mmHg"))).isFalse();
    assertThat(refusal.refuses(Quantity.parse("350 mmHg"))).isTrue();
  }

  @Test
  void words_of_all_files_are_numbered_in_order() {
    files.put("findings.csv", FINDINGS + "a,state,,,x,,\nb,resource,,,x,,\n");
    files.put("medicines.csv", NAMED + "c,,x,\n");
    Lexicon lexicon = load("events.csv", "name,definition\nd,x\n");

    assertThat(lexicon.words()).extracting(Word::name).containsExactly("a", "b", "c", "d");
    assertThat(lexicon.words()).extracting(Word::index).containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_wrong_header_is_told_with_the_right_one() {
    load("medicines.csv", "name,synonym,definition,codes\nx,,y,\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/medicines.csv:1:1: found the header name,synonym,definition,codes;"
                + " wanted name,synonyms,definition,codes.");
  }

  @Test
  void an_empty_file_is_told() {
    load("medicines.csv", "");

    assertThat(told())
        .containsExactly(
            "vocabulary/medicines.csv: found an empty file; wanted"
                + " name,synonyms,definition,codes.");
  }

  @Test
  void a_row_with_a_cell_too_many_or_too_few_is_told_with_its_line() {
    load("medicines.csv", NAMED + "a,,An opioid, strong,\nb,,x\nc,,x,\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/medicines.csv:2:1: found 5 cells; wanted 4 cells:"
                + " name,synonyms,definition,codes."
                + " Maybe a cell that holds a comma stands in double quotes.",
            "vocabulary/medicines.csv:3:1: found 3 cells; wanted 4 cells:"
                + " name,synonyms,definition,codes."
                + " Maybe a cell that holds a comma stands in double quotes.");
  }

  @Test
  void a_quote_that_is_never_closed_does_not_swallow_the_rows_after_it() {
    Lexicon lexicon = load("events.csv", "name,definition\na,\"never closed\nb,x\nc,y\n");

    assertThat(lexicon.words()).isEmpty();
    assertThat(told())
        .containsExactly(
            "vocabulary/events.csv:2:2: found a cell of several lines; wanted a cell on one line."
                + " Maybe a double quote is not closed.");
  }

  @Test
  void text_after_a_closing_quote_is_told_with_its_line() {
    load("events.csv", "name,definition\na,x\nb,\"y\"z\n");

    assertThat(told()).hasSize(1);
    assertThat(told().get(0)).startsWith("vocabulary/events.csv").contains("line 3");
  }

  @Test
  void an_unknown_kind_is_told_with_a_guess() {
    load("findings.csv", FINDINGS + "a,proceduer,,,x,,\nb,indication,,,x,,\nc,,,,x,,\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/findings.csv:2:2: found \"proceduer\";"
                + " wanted one of diagnosis, state, procedure, resource. Maybe procedure.",
            "vocabulary/findings.csv:3:2: found \"indication\";"
                + " wanted one of diagnosis, state, procedure, resource.",
            "vocabulary/findings.csv:4:2: found an empty cell;"
                + " wanted one of diagnosis, state, procedure, resource.");
  }

  @Test
  void an_unknown_dimension_is_told_with_a_guess() {
    load("figures.csv", FIGURES + "a,presure,,,,,,,x\n");

    assertThat(told()).hasSize(1);
    assertThat(told().get(0))
        .startsWith("vocabulary/figures.csv:2:2: found \"presure\"; wanted one of body weight,")
        .endsWith("Maybe pressure.");
  }

  @ParameterizedTest
  @CsvSource({
    "'a,pressure,1 kg,,,,,,x,', 3, 1 kg",
    "'a,pressure,1,,,,,,x,', 3, 1",
    "'a,pressure,one mmHg,,,,,,x,', 3, one mmHg",
    "'a,pressure,,7 mmHg,,,,,x,', 4, 7 mmHg",
    "'a,pressure,,soon,,,,,x,', 4, soon",
    "'a,pressure,,,30 mg,,basis,,x,', 5, 30 mg",
    "'a,pressure,,,,300 /min,basis,,x,', 6, 300 /min"
  })
  void a_wrong_unit_is_told_at_its_cell(String row, int cell, String found) {
    load("observations.csv", OBSERVATIONS + row + "\n");

    assertThat(told()).hasSize(1);
    assertThat(told().get(0))
        .startsWith(
            "vocabulary/observations.csv:2:%d: found \"%s\"; wanted ".formatted(cell, found));
  }

  @ParameterizedTest
  @CsvSource({"'a,pressure,,,30 mmHg,,,,x,'", "'a,pressure,,,,30 mmHg,,,x,'"})
  void a_refusal_without_its_basis_is_told(String row) {
    load("observations.csv", OBSERVATIONS + row + "\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/observations.csv:2:7: found an empty cell;"
                + " wanted the figure behind the refusal, and its source.");
  }

  @Test
  void a_name_or_synonym_that_is_taken_is_told_across_all_files_whatever_its_case() {
    files.put("findings.csv", FINDINGS + "a,state,,b;c,x,,\n");
    files.put("indications.csv", NAMED + "A,,x,\nd,C,x,\n");
    files.put("medicines.csv", NAMED + "e,e,x,\nf,g;g,x,\n");
    Lexicon lexicon = load("events.csv", "name,definition\nB,x\nd,x\nh,x\n");

    assertThat(told())
        .containsExactly(
            taken("indications.csv:2:1", "A", "findings.csv:2:1"),
            taken("indications.csv:3:2", "C", "findings.csv:2:4"),
            taken("medicines.csv:2:2", "e", "medicines.csv:2:1"),
            taken("medicines.csv:3:2", "g", "medicines.csv:3:2"),
            taken("events.csv:2:1", "B", "findings.csv:2:4"),
            taken("events.csv:3:1", "d", "indications.csv:3:1"));
    assertThat(lexicon.words()).extracting(Word::name).containsExactly("a", "h");
  }

  @Test
  void an_empty_name_and_a_missing_definition_are_told() {
    load("medicines.csv", NAMED + ",,x,\nb,,,\nc,,  ,\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/medicines.csv:2:1: found an empty cell; wanted a name.",
            "vocabulary/medicines.csv:3:3: found an empty cell; wanted a definition of \"b\".",
            "vocabulary/medicines.csv:4:3: found an empty cell; wanted a definition of \"c\".");
  }

  @ParameterizedTest
  @CsvSource({"RxNorm 6130", ":6130", "RxNorm:", "'RxNorm: '", "'RxNorm:1;6130'"})
  void a_code_without_its_system_or_number_is_told(String codes) {
    load("medicines.csv", NAMED + "a,,x," + codes + "\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/medicines.csv:2:4: found \"%s\"; wanted codes such as ICD-10-CM:G90.5."
                .formatted(codes.strip()));
  }

  @Test
  void a_choice_without_values_is_told() {
    load("choices.csv", "name,values,definition\nsex,,x\nroute,; ;,x\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/choices.csv:2:2: found an empty cell; wanted values separated by"
                + " semicolons.",
            "vocabulary/choices.csv:3:2: found \"; ;\"; wanted values separated by semicolons.");
  }

  @Test
  void all_faults_of_one_row_are_told_at_once() {
    load("observations.csv", OBSERVATIONS + "a,presure,,soon,,,,a,,x\n");

    assertThat(problems.list())
        .extracting(Problem::where)
        .containsExactlyInAnyOrder(
            "vocabulary/observations.csv:2:2",
            "vocabulary/observations.csv:2:4",
            "vocabulary/observations.csv:2:8",
            "vocabulary/observations.csv:2:9",
            "vocabulary/observations.csv:2:10");
  }

  @Test
  void blank_lines_and_windows_line_ends_do_not_move_the_line_numbers() {
    load("events.csv", "name,definition\r\n\r\na,x\r\nb,\r\n");

    assertThat(told())
        .containsExactly(
            "vocabulary/events.csv:4:2: found an empty cell; wanted a definition of \"b\".");
  }

  private Lexicon load(String file, String text) {
    files.put(file, text);
    return LexiconLoader.load(files, problems);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static String taken(String place, String name, String other) {
    return "vocabulary/%s: found \"%s\", which is taken at vocabulary/%s; wanted one meaning for each word."
        .formatted(place, name, other);
  }
}
