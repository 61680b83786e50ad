package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.rules.guidance.TinyGuidance.DOSING;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;

/** Text that looks like code is inert where words stand, and refused where conditions stand. */
class NothingRunsTest {

  private static final Set<String> RAN = ConcurrentHashMap.newKeySet();

  /** What the texts below would call if anything ran them. */
  public static boolean run(String what) {
    RAN.add(what);
    return true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${T(org.ketaminecds.rules.guidance.NothingRunsTest).run('x')}",
        "#{org.ketaminecds.rules.guidance.NothingRunsTest.run(\\\"x\\\")}",
        "@{org.ketaminecds.rules.guidance.NothingRunsTest.run(\\\"x\\\")}",
        "eval( org.ketaminecds.rules.guidance.NothingRunsTest.run(\\\"x\\\") )",
        "org.ketaminecds.rules.guidance.NothingRunsTest.run(\\\"x\\\");",
        "\\\"); org.ketaminecds.rules.guidance.NothingRunsTest.run(\\\"x\\\"); //",
        "*/ rule \\\"x\\\" when then org.ketaminecds.rules.guidance.NothingRunsTest.run(\\\"x\\\");"
            + " end /*",
        "${java:version} ${jndi:ldap://localhost:1/x} ${env:HOME} ${sys:user.name}",
        "{{7*7}} <%= 7*7 %> $(id) `id`",
        "%s %n %d %1$s {0} {}"
      })
  void text_that_looks_like_code_stays_text_in_the_whole_answer(String code) {
    String text = code.replace("\\\"", "\"");
    Guidance guidance =
        TinyGuidance.valid()
            .changed(DOSING, "It is not given in pregnancy.", "\"" + code + "\"")
            .changed(DOSING, "Pregnancy speaks against it", "\"" + code + "\"")
            .changed(DOSING, "question: ketamine in pregnancy", "question: \"" + code + "\"")
            .changed(DOSING, "{section: question 2}", "{section: \"" + code + "\"}")
            .load();
    DecisionSupport support = new DroolsDecisionSupport(guidance, "test");

    Assessment assessment = support.assess(pregnant());

    RecommendationResult result = assessment.find("T-CI-01").orElseThrow();
    assertThat(result).isInstanceOf(RecommendationResult.Applies.class);
    assertThat(result.recommendation().statement()).isEqualTo(text);
    assertThat(result.recommendation().title()).isEqualTo(text);
    assertThat(result.recommendation().question()).contains(text);
    assertThat(result.recommendation().locator()).isEqualTo(text);
    assertThat(RAN).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${T(org.ketaminecds.rules.guidance.NothingRunsTest).run('x')}",
        "eval( org.ketaminecds.rules.guidance.NothingRunsTest.run(1) )",
        "org.ketaminecds.rules.guidance.NothingRunsTest.run(1)",
        "pregnancy is present || true",
        "pregnancy is present && System.exit(1) == null",
        "pregnancy is present; System.exit(1)",
        "infusion rate > 2 mg/kg/h + System.nanoTime()",
        "infusion rate > Integer.parseInt(1) mg/kg/h",
        "this.view != null",
        "exists Applied()",
        "age matches '.*'",
        "from accumulate(1)",
        "true"
      })
  void a_condition_that_looks_like_code_is_refused(String code) {
    String planted = "\"" + code.replace("\"", "\\\"") + "\"";

    assertThat(TinyGuidance.valid().changed(DOSING, "pregnancy is present", planted).problems())
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("tiny/dosing.yaml:18:9: found "));
    assertThat(RAN).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "!!org.ketaminecds.rules.guidance.NothingRunsTest {}",
        "!!java.io.FileOutputStream [/tmp/x]",
        "!<tag:yaml.org,2002:java.lang.Runtime> x"
      })
  void a_tag_that_names_a_class_is_refused_anywhere(String tag) {
    for (String old : new String[] {"pregnancy is present", "It is not given in pregnancy."}) {
      assertThat(TinyGuidance.valid().changed(DOSING, old, tag).problems())
          .anyMatch(problem -> problem.contains("found a tag (!); wanted no tags."));
    }
  }

  @Test
  void an_id_cannot_carry_code_into_the_name_of_a_rule() {
    assertThat(
            TinyGuidance.valid()
                .changed(DOSING, "id: T-CI-01", "id: \"T-CI-01\\\" when then run(); end\"")
                .problems())
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("wanted an id such as CP18-DOSE-03."));
  }

  @Test
  void the_name_of_a_finding_may_look_like_code_and_stays_a_name() {
    Guidance guidance =
        TinyGuidance.valid()
            .added("vocabulary/findings.csv", "${run()} eval(1),state,,,\"=1+1\",,\n")
            .changed(DOSING, "pregnancy is present", "${run()} eval(1) is present")
            .load();

    assertThat(guidance.find("T-CI-01").orElseThrow().when().text())
        .containsExactly("${run()} eval(1) is present");
    assertThat(new DroolsDecisionSupport(guidance, "test").assess(pregnant()).find("T-CI-01"))
        .containsInstanceOf(RecommendationResult.CannotBeJudged.class);
  }

  private static ClinicalCase pregnant() {
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
        .age(30)
        .sex(Sex.FEMALE)
        .present("pregnancy")
        .build();
  }
}
