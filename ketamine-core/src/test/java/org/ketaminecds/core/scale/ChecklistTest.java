package org.ketaminecds.core.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaminecds.core.scale.CrpsCategory.MOTOR_TROPHIC;
import static org.ketaminecds.core.scale.CrpsCategory.SENSORY;
import static org.ketaminecds.core.scale.CrpsCategory.VASOMOTOR;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistTest {

  private final Checklist<CrpsCategory> empty = Checklist.of(CrpsCategory.class);

  @Test
  void nothing_is_answered_until_somebody_answers() {
    assertThat(empty.unanswered()).containsExactly(CrpsCategory.values());
    assertThat(empty.present(SENSORY).absent(VASOMOTOR).unanswered())
        .containsExactly(CrpsCategory.SUDOMOTOR_OEDEMA, MOTOR_TROPHIC);
    assertThat(empty.present(SENSORY).othersAbsent().unanswered()).isEmpty();
  }

  @Test
  void each_step_leaves_the_list_before_it_as_it_was() {
    Checklist<CrpsCategory> one = empty.present(SENSORY);
    one.present(VASOMOTOR);
    one.present().clear();

    assertThat(empty.present()).isEmpty();
    assertThat(one.present()).containsExactly(SENSORY);
  }

  @Test
  void what_is_said_both_ways_is_contradictory() {
    assertThat(empty.present(SENSORY, SENSORY).absent(SENSORY).contradictory())
        .containsExactly(SENSORY);
    assertThat(empty.present(SENSORY).othersAbsent().contradictory()).isEmpty();
  }

  @Test
  void a_part_of_the_list_asks_and_answers_no_more_than_that_part() {
    Checklist<CrpsCategory> part =
        empty.present(SENSORY, MOTOR_TROPHIC).about(Set.of(SENSORY, VASOMOTOR));

    assertThat(part.present()).containsExactly(SENSORY);
    assertThat(part.unanswered()).containsExactly(VASOMOTOR);
  }
}
