package org.ketaminecds.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Narrowing;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.BundledDecisionSupport;
import org.ketaminecds.rules.casefile.GivenReader;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** Runs the examples of what all sources say together. */
class TogetherTest {

  private static final String PATH = "/scenarios/together.yaml";
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();
  private static final GivenReader READER = new GivenReader(KETAMINE.vocabulary());

  private final Problems problems = new Problems();

  @TestFactory
  Stream<DynamicTest> every_answer_is_as_its_example_says() {
    Fields file =
        YamlReader.read(text(), PATH, TextLimits.GUIDANCE, problems)
            .flatMap(node -> Fields.of(node, problems))
            .orElseThrow();
    Node background = file.node("background").orElseThrow();
    List<DynamicTest> tests = new ArrayList<>();
    for (Node item : file.items("answers")) {
      Fields answer = Fields.of(item, problems).orElseThrow();
      String name = answer.requiredText("name").orElseThrow().value();
      tests.add(DynamicTest.dynamicTest(name, () -> check(answer, background)));
    }
    file.refuseOthers();
    return tests.stream();
  }

  @Test
  void the_six_conflicts_of_the_fact_file_are_among_them() {
    assertThat(text())
        .contains("CP18-IND-03], against: [CP18-SUP-08]", "CP18-IND-09", "CP18-SUP-10]")
        .contains("CP18-DOSE-04], against: [CP18-SUP-02]", "CP18-PERS-05.2", "CP18-SUP-06");
  }

  private void check(Fields answer, Node background) {
    Assessment got =
        READER
            .read(background, answer.node("given").orElseThrow(), problems)
            .map(KETAMINE::assess)
            .orElseThrow(
                () -> new AssertionError(problems.list().stream().map(Problem::toString).toList()));

    assertThat(got.conflicts()).isEqualTo(conflicts(answer));
    assertThat(got.narrowings().stream().map(TogetherTest::words))
        .containsAll(texts(answer, "narrows"));
    assertThat(ids(got.applying())).containsAll(texts(answer, "applies"));
    assertThat(ids(got.applying())).doesNotContainAnyElementsOf(withDummy(texts(answer, "not")));
    assertThat(
            got.coverage().stream()
                .filter(one -> one.scope() == Coverage.Scope.OUTSIDE)
                .map(Coverage::guideline))
        .containsAll(texts(answer, "outside"));
    answer
        .text("raises")
        .ifPresent(level -> assertThat(got.advisability().label()).isEqualTo(level.value()));
    missing(answer)
        .forEach(
            (id, names) ->
                assertThat(got.notJudged())
                    .filteredOn(one -> one.recommendation().id().equals(id))
                    .extracting(RecommendationResult.CannotBeJudged::missing)
                    .containsExactly(names));
    answer.refuseOthers();
    assertThat(problems.list()).isEmpty();
  }

  private List<Conflict> conflicts(Fields answer) {
    return answer.items("conflicts").stream()
        .map(item -> Fields.of(item, problems).orElseThrow())
        .map(
            one ->
                new Conflict(
                    one.requiredText("question").orElseThrow().value(),
                    texts(one, "for"),
                    texts(one, "against")))
        .toList();
  }

  private Map<String, List<String>> missing(Fields answer) {
    return answer
        .node("missing")
        .flatMap(node -> Fields.of(node, problems))
        .map(
            fields ->
                fields.rest().stream()
                    .collect(
                        Collectors.toMap(
                            entry -> entry.key().value(),
                            entry ->
                                Fields.items(entry.value(), problems).stream()
                                    .map(item -> ((Node.Text) item).value())
                                    .toList())))
        .orElse(Map.of());
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.texts(key).stream().map(Node.Text::value).toList();
  }

  /** The assertion takes no empty list. */
  private static List<String> withDummy(List<String> ids) {
    return Stream.concat(ids.stream(), Stream.of("no such id")).toList();
  }

  private static String words(Narrowing narrowing) {
    return narrowing.newer() + " > " + narrowing.older();
  }

  private static List<String> ids(List<? extends RecommendationResult> results) {
    return results.stream().map(result -> result.recommendation().id()).toList();
  }

  private static String text() {
    try (InputStream stream = TogetherTest.class.getResourceAsStream(PATH)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
