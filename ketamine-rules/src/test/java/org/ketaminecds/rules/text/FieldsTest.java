package org.ketaminecds.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

class FieldsTest {

  private final Problems problems = new Problems();

  @Test
  void a_list_where_a_map_should_stand_is_told_at_its_place() {
    assertThat(Fields.of(node("\n  [a]"), problems)).isEmpty();
    assertThat(told()).isEqualTo("a.yaml:2:3: found a list; wanted a map of keys.");
  }

  @Test
  void a_required_key_that_is_missing_is_told_at_the_map() {
    assertThat(fields("\n {a: 1}").requiredText("title")).isEmpty();
    assertThat(told()).isEqualTo("a.yaml:2:2: found no \"title\"; wanted a \"title\" here.");
  }

  @Test
  void an_optional_key_that_is_missing_is_no_problem() {
    Fields fields = fields("{a: 1}");

    assertThat(fields.text("b")).isEmpty();
    assertThat(fields.texts("c")).isEmpty();
    assertThat(fields.node("d")).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{a: ~}", "{a: ''}", "{a: \"  \"}", "{a: null}", "{a: [x]}", "{a: {b: 1}}"})
  void a_text_that_says_nothing_is_told_at_its_place(String text) {
    assertThat(fields(text).requiredText("a")).isEmpty();
    assertThat(problems.list()).extracting(Problem::where).containsExactly("a.yaml:1:5");
    assertThat(problems.list()).extracting(Problem::wanted).containsExactly("a word or a number");
  }

  @Test
  void a_word_where_a_list_should_stand_is_told_at_its_place() {
    assertThat(fields("{a: x}").texts("a")).isEmpty();
    assertThat(told()).isEqualTo("a.yaml:1:5: found \"x\"; wanted a list.");
  }

  @Test
  void each_item_of_a_list_that_is_no_text_is_told_and_the_others_are_taken() {
    assertThat(fields("{a: [x, [y], null, z]}").texts("a"))
        .extracting(Node.Text::value)
        .containsExactly("x", "z");
    assertThat(problems.list())
        .extracting(Problem::where)
        .containsExactly("a.yaml:1:9", "a.yaml:1:14");
  }

  @Test
  void every_key_that_nobody_asked_for_is_told_with_the_nearest_known_key() {
    Fields fields = fields("{tittle: x, grade: A, colour: red}");
    fields.text("title");
    fields.text("grade");
    fields.refuseOthers();

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml:1:2: found the key \"tittle\"; wanted one of title, grade. Maybe title.",
            "a.yaml:1:23: found the key \"colour\"; wanted one of title, grade.");
  }

  @Test
  void the_rest_is_taken_once_and_then_nothing_is_left_to_refuse() {
    Fields fields = fields("{a: 1, b: 2}");
    fields.text("a");

    assertThat(fields.rest()).extracting(entry -> entry.key().value()).containsExactly("b");
    fields.refuseOthers();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void a_key_of_half_a_million_letters_is_refused_at_once() {
    Fields fields = fields("{? %s : 1}".formatted("x".repeat(100_000)));
    fields.text("a");
    fields.refuseOthers();

    assertThat(problems.list()).extracting(Problem::where).containsExactly("a.yaml:1:4");
  }

  private Fields fields(String text) {
    return Fields.of(node(text), problems).orElseThrow();
  }

  private static Node node(String text) {
    return Reading.of(text).root().orElseThrow();
  }

  private String told() {
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0).toString();
  }
}
