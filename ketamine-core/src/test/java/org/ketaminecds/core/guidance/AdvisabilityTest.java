package org.ketaminecds.core.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AdvisabilityTest {

  @Test
  void the_order_goes_from_mildest_to_gravest_and_nothing_is_called_safe() {
    assertThat(Advisability.values())
        .containsExactly(
            Advisability.NO_CONCERN_IDENTIFIED,
            Advisability.CAUTION,
            Advisability.DEFER,
            Advisability.AVOID,
            Advisability.STOP);
  }

  @Property
  void the_graver_of_two_is_never_milder_than_either(
      @ForAll Advisability left, @ForAll Advisability right) {
    assertThat(left.or(right)).isEqualTo(right.or(left)).isGreaterThanOrEqualTo(left);
    assertThat(left.or(right)).isIn(left, right).isGreaterThanOrEqualTo(right);
  }

  @Property
  void the_milder_of_two_is_never_graver_than_either(
      @ForAll Advisability left, @ForAll Advisability right) {
    assertThat(left.atMost(right)).isEqualTo(right.atMost(left)).isLessThanOrEqualTo(left);
    assertThat(left.atMost(right)).isIn(left, right).isLessThanOrEqualTo(right);
  }
}
