package org.ketaminecds.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.rules.guidance.GuidanceSource;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** A new version serves at once or not at all, and every attempt is told. */
class ReloadableDecisionSupportTest {

  private final List<ReloadEvent> told = new ArrayList<>();
  private final ReloadableDecisionSupport support =
      ReloadableDecisionSupport.startingWith(TinyVersions.first().files(), told::add);

  @Test
  void a_sound_version_serves_in_every_answer() {
    ReloadEvent event = support.reload(TinyVersions.source(TinyVersions.allowing(3)));

    assertThat(event).isInstanceOf(ReloadEvent.Accepted.class);
    assertThat(told).containsExactly(event);
    assertThat(event.serving()).isEqualTo(support.versions());
    assertThat(((ReloadEvent.Accepted) event).before())
        .isEqualTo(TinyVersions.first().load().versions());
    assertThat(TinyVersions.version(answer())).isEqualTo("3.0.0");
    assertThat(TinyVersions.condition(answer())).isEqualTo("infusion rate > 3 mg/kg/h");
    assertThat(support.guidelines().get(0).version()).isEqualTo("3.0.0");
    assertThat(support.recommendations().get(0).conditions())
        .containsExactly("infusion rate > 3 mg/kg/h");
    assertThat(support.vocabulary()).isEqualTo(support.current().vocabulary());
    assertThat(support.askNext(TinyVersions.threePerHour()))
        .isEqualTo(support.current().askNext(TinyVersions.threePerHour()));
    assertThat(support.whatWouldChange(TinyVersions.threePerHour()))
        .isEqualTo(support.current().whatWouldChange(TinyVersions.threePerHour()));
  }

  @Test
  void what_would_change_an_answer_is_told_by_what_serves() {
    List<PlanChange> changes = support.current().whatWouldChange(TinyVersions.threePerHour());

    assertThat(changes).isNotEmpty();
    assertThat(support.whatWouldChange(TinyVersions.threePerHour())).isEqualTo(changes);
    assertThat(support.whatWouldChange(TinyVersions.threePerHour(), answer())).isEqualTo(changes);
  }

  @Test
  void what_would_change_an_answer_of_older_guidance_is_told_by_the_guidance_in_force() {
    Assessment older = answer();
    support.reload(TinyVersions.source(TinyVersions.allowing(3)));

    assertThat(support.whatWouldChange(TinyVersions.threePerHour(), older))
        .isEqualTo(support.whatWouldChange(TinyVersions.threePerHour()));
  }

  @Test
  void guidance_that_cannot_be_loaded_leaves_the_old_one_serving_and_every_problem_is_told() {
    TinyGuidance broken =
        TinyVersions.broken().changed(TinyGuidance.DOSING, "advise: defer", "advise: wait");

    ReloadEvent event = support.reload(TinyVersions.source(broken));

    assertThat(event)
        .isInstanceOfSatisfying(
            ReloadEvent.Refused.class,
            refused -> {
              assertThat(refused.problems()).hasSize(2);
              assertThat(refused.problems().toString()).contains("\"here\"", "\"wait\"");
              assertThat(refused.serving()).isEqualTo(TinyVersions.first().load().versions());
            });
    assertThat(told).containsExactly(event);
    assertThat(TinyVersions.version(answer())).isEqualTo("1.0.0");
  }

  @Test
  void guidance_whose_scenarios_fail_is_refused_with_each_of_them() {
    ReloadEvent event = support.reload(TinyVersions.source(TinyVersions.failing()));

    assertThat(event)
        .isInstanceOfSatisfying(
            ReloadEvent.Refused.class,
            refused -> assertThat(refused.problems().get(0).wanted()).contains("at the limit"));
    assertThat(TinyVersions.condition(answer())).isEqualTo("infusion rate > 2 mg/kg/h");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_source_that_fails_in_whatever_way_leaves_the_old_one_serving(boolean checked) {
    GuidanceSource failing =
        () -> {
          if (checked) {
            throw new IOException("gone");
          }
          throw new IllegalStateException("gone");
        };

    assertThat(support.reload(failing))
        .isInstanceOfSatisfying(
            ReloadEvent.Refused.class,
            refused -> assertThat(refused.problems().get(0).found()).contains("gone"));
    assertThat(TinyVersions.version(answer())).isEqualTo("1.0.0");
  }

  @Test
  void what_serves_already_is_told_as_unchanged_and_takes_no_place_among_the_earlier_ones() {
    assertThat(support.reload(TinyVersions.source(TinyVersions.first())))
        .isInstanceOf(ReloadEvent.Unchanged.class);
    assertThat(told).hasSize(1);
    assertThat(support.rollBack()).isEmpty();
  }

  @Test
  void one_call_takes_a_version_back_and_the_next_call_the_one_before() {
    support.reload(TinyVersions.source(TinyVersions.allowing(3)));
    support.reload(TinyVersions.source(TinyVersions.allowing(4)));

    assertThat(support.rollBack()).containsInstanceOf(ReloadEvent.RolledBack.class);
    assertThat(TinyVersions.version(answer())).isEqualTo("3.0.0");
    assertThat(support.rollBack()).isPresent();
    assertThat(TinyVersions.version(answer())).isEqualTo("1.0.0");
    assertThat(support.rollBack()).isEmpty();
    assertThat(told).hasSize(4);
    assertThat(told.get(3).serving()).isEqualTo(support.versions());
  }

  @Test
  void no_more_than_four_versions_are_kept() {
    for (int rate = 3; rate <= 8; rate++) {
      support.reload(TinyVersions.source(TinyVersions.allowing(rate)));
    }

    int taken = 0;
    while (support.rollBack().isPresent()) {
      taken++;
    }

    assertThat(taken).isEqualTo(4);
    assertThat(TinyVersions.version(answer())).isEqualTo("4.0.0");
  }

  @Test
  void a_version_in_hand_stays_as_it_is() {
    DecisionSupport before = support.current();

    support.reload(TinyVersions.source(TinyVersions.allowing(3)));

    assertThat(TinyVersions.version(before.assess(TinyVersions.threePerHour()))).isEqualTo("1.0.0");
  }

  @Test
  void a_listener_that_fails_changes_nothing_for_the_others() {
    ReloadableDecisionSupport other =
        ReloadableDecisionSupport.startingWith(
            TinyVersions.first().files(),
            event -> {
              throw new IllegalStateException("listener");
            },
            told::add);

    assertThat(other.reload(TinyVersions.source(TinyVersions.allowing(3))))
        .isInstanceOf(ReloadEvent.Accepted.class);
    assertThat(told).hasSize(1);
  }

  @Test
  void there_is_no_start_without_sound_guidance() {
    assertThatThrownBy(() -> ReloadableDecisionSupport.startingWith(TinyVersions.failing().files()))
        .isInstanceOf(InvalidGuidanceException.class);
  }

  private Assessment answer() {
    return support.assess(TinyVersions.threePerHour());
  }
}
