package org.ketaminecds.core.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ketaminecds.core.clinical.Cases.at;
import static org.ketaminecds.core.clinical.Cases.problems;

import org.junit.jupiter.api.Test;
import org.ketaminecds.core.problem.Problem;

/** What is stated to be none of the known substances was named as a medicine or an allergy. */
class OtherSubstancesCheckTest {

  @Test
  void a_medicine_or_an_allergy_may_be_another_substance_in_any_spelling() {
    assertThatCode(
            at().medicine("arnica ")
                    .allergy("Echinacea")
                    .otherSubstance(" Arnica")
                    .otherSubstance("echinacea")
                ::build)
        .doesNotThrowAnyException();
  }

  @Test
  void a_name_that_stands_nowhere_else_is_refused_at_its_place() {
    assertThat(problems(at().medicine("arnica").otherSubstance("arnica").otherSubstance("arnika")))
        .containsExactly(
            Problem.of(
                "otherSubstances[1]",
                "\"arnika\"",
                "a name that stands under medicines or allergies too"));
  }
}
