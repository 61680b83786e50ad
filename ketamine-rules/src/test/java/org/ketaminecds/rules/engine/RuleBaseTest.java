package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** Drools 10.2.0 lost matches when rules on other facts changed the layout of its network. */
class RuleBaseTest {

  private static final Guidance GUIDANCE = GuidanceLoader.load(GuidanceFiles.bundled());
  private static final List<ClinicalCase> CASES = MadeUpCases.of(GUIDANCE, 150, 7);
  private static final List<Assessment> ANSWERS = answers(List.of());

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6, 7, 10, 16, 25, 40})
  void rules_that_never_match_change_no_answer(int padding) {
    assertThat(answers(List.of(model(padding, "padding")))).isEqualTo(ANSWERS);
  }

  @Test
  void two_rules_of_one_name_are_refused_since_one_would_be_lost() {
    assertThatThrownBy(
            () -> RuleBase.of(GUIDANCE, List.of(model(2, "the same"), model(2, "the same"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("wanted " + (GUIDANCE.rules().size() + 13 + 4) + " in one");
  }

  @Test
  void rules_in_a_second_package_are_refused() {
    ModelImpl model = new ModelImpl();
    model.addRule(rule("elsewhere", "a rule"));

    assertThatThrownBy(() -> RuleBase.of(GUIDANCE, List.of(model)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in 2 packages");
  }

  private static List<Assessment> answers(List<Model> further) {
    DroolsDecisionSupport support =
        new DroolsDecisionSupport(GUIDANCE, "test", RuleBase.of(GUIDANCE, further));
    return CASES.stream().map(support::assess).toList();
  }

  private static Model model(int count, String name) {
    ModelImpl model = new ModelImpl();
    IntStream.range(0, count)
        .forEach(number -> model.addRule(rule(GuidanceModel.PACKAGE, name + " " + number)));
    return model;
  }

  private static Rule rule(String packageName, String name) {
    Variable<Thread> never = PatternDSL.declarationOf(Thread.class, "never");
    return PatternDSL.rule(packageName, name)
        .build(
            PatternDSL.pattern(never).expr(name, Thread::isInterrupted),
            PatternDSL.on(never).execute(thread -> {}));
  }
}
