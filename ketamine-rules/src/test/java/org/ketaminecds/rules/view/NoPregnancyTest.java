package org.ketaminecds.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.BundledDecisionSupport;

/** Of whom nobody has to say that there is no pregnancy, and that the answer says so. */
class NoPregnancyTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @Test
  void a_woman_of_59_is_asked() {
    assertThat(isAsked(woman("59 y").build())).isTrue();
  }

  @Test
  void a_woman_of_60_is_not_and_the_answer_says_what_it_took() {
    assertThat(isAsked(woman("60 y").build())).isFalse();
    assertThat(KETAMINE.assess(woman("60 y").build()).assumptions())
        .anySatisfy(
            one ->
                assertThat(one.statement())
                    .isEqualTo(
                        "Pregnancy is taken as absent, since the patient is 60 years old or"
                            + " older."));
  }

  @Test
  void a_man_is_not_asked_at_any_age() {
    assertThat(isAsked(ClinicalCase.asOf(NOW).sex(Sex.MALE).build())).isFalse();
  }

  @Test
  void where_neither_is_known_it_is_asked() {
    assertThat(isAsked(ClinicalCase.asOf(NOW).build())).isTrue();
  }

  @Test
  void a_pregnancy_that_was_stated_long_ago_is_asked_for_at_any_age() {
    assertThat(isAsked(woman("62 y").finding(pregnancy(FindingState.PRESENT, 400)).build()))
        .isTrue();
  }

  @Test
  void that_it_is_not_known_is_asked_for_at_any_age() {
    assertThat(isAsked(woman("62 y").finding(pregnancy(FindingState.UNKNOWN, 1)).build())).isTrue();
  }

  @Test
  void an_absence_that_was_stated_long_ago_is_asked_for_at_any_age() {
    assertThat(isAsked(woman("62 y").finding(pregnancy(FindingState.ABSENT, 400)).build()))
        .isTrue();
  }

  private static ClinicalCaseBuilder woman(String age) {
    return ClinicalCase.asOf(NOW).sex(Sex.FEMALE).age(Quantity.parse(age));
  }

  private static Finding pregnancy(FindingState state, int daysAgo) {
    return new Finding("pregnancy", state, Optional.of(NOW.minusDays(daysAgo)));
  }

  private static boolean isAsked(ClinicalCase given) {
    return KETAMINE.assess(given).missing().stream()
        .anyMatch(datum -> datum.name().equals("pregnancy"));
  }
}
