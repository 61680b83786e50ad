package org.ketaminecds.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.authoring.Texts;

class RangeCheckTest {

  @ParameterizedTest
  @CsvSource({
    "weight < 50 kg,          weight > 50 kg,           GAP",
    "weight <= 50 kg,         weight >= 50 kg,          OVERLAP",
    "weight < 60 kg,          weight > 50 kg,           OVERLAP",
    "infusion rate < 2 mg/kg/h, infusion rate > 2 mg/kg/h, GAP",
    "ketamine treatments within 1 y < 3, ketamine treatments within 1 y > 3, GAP",
  })
  void ranges_that_adjoin_badly_are_remarked(String one, String other, Remark.Kind kind) {
    assertThat(Checked.when(one, other).kinds()).containsExactly(kind);
    assertThat(Checked.when(other, one).kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "weight < 50 kg,          weight >= 50 kg",
    "weight <= 50 kg,         weight > 50 kg",
    // Two alarms with what is usual between them.
    "weight < 50 kg,          weight > 120 kg",
    // A graver step within the first.
    "weight > 50 kg,          weight > 120 kg",
    // Not the same figure, and not the same time.
    "infusion rate < 2 mg/kg/h, lowest infusion rate > 2 mg/kg/h",
    "ketamine treatments within 1 y < 3, ketamine treatments within 6 months > 3",
    // Not the same unit.
    "infusion time < 2 h,     infusion time > 120 min",
  })
  void ranges_that_adjoin_well_or_stand_apart_are_left_alone(String one, String other) {
    assertThat(Checked.when(one, other).kinds())
        .doesNotContain(Remark.Kind.GAP, Remark.Kind.OVERLAP);
  }

  private static String between(String low, String high) {
    return "{all: [\"%s\", \"%s\"]}".formatted(low, high);
  }

  private static List<Remark.Kind> bands(String figure, String unit, String below, String from) {
    return Checked.of(
            Texts.recommendation(
                "X-ONE-01",
                between(figure + " >= 2 " + unit, figure + " <" + below + " " + unit),
                "caution"),
            Texts.recommendation(
                "X-ONE-02",
                between(figure + " >" + from + " " + unit, figure + " <= 9 " + unit),
                "caution"))
        .kinds();
  }

  @Test
  void beside_a_range_with_both_ends_there_is_no_room() {
    assertThat(bands("infusion time", "h", "= 3", "= 4")).containsExactly(Remark.Kind.GAP);
    assertThat(bands("infusion time", "h", " 4", "= 4")).isEmpty();
  }

  @Test
  void what_is_written_in_steps_has_nothing_between_two_of_them() {
    assertThat(bands("infusion days", "", "= 3", "= 4")).isEmpty();
    assertThat(bands("infusion days", "", "= 3", "= 5")).containsExactly(Remark.Kind.GAP);
  }

  @Test
  void ranges_are_held_against_each_other_only_where_all_else_is_shared() {
    String light =
        Texts.recommendation("X-ONE-01", between("weight < 50 kg", "sex is female"), "caution");
    String heavy =
        Texts.recommendation("X-ONE-02", between("weight > 50 kg", "sex is female"), "caution");

    assertThat(Checked.of(light, heavy).kinds()).containsExactly(Remark.Kind.GAP);
    assertThat(Checked.of(light, heavy.replace("female", "male")).remarks()).isEmpty();
  }

  @Test
  void a_gap_stands_at_the_later_of_the_two_lines() {
    List<Remark> remarks = Checked.when("weight > 50 kg", "weight < 50 kg").remarks();

    assertThat(remarks)
        .singleElement()
        .hasToString(
            "made-up/topic.yaml:15:9: found \"weight < 50 kg\" beside \"weight > 50 kg\" of"
                + " X-ONE-10, with 50 kg where neither applies; wanted ranges that adjoin, each"
                + " value in one of them. Maybe one of the limits needs another sign or another"
                + " value.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{all: ['weight > 60 kg', 'weight < 50 kg']}",
        "{all: ['sex is female', {all: ['weight > 60 kg', 'weight < 50 kg']}]}",
        "{any: ['sex is female', {all: ['weight > 60 kg', 'weight < 50 kg']}]}",
        "{none: ['weight < 60 kg', 'weight > 50 kg']}",
        "{all: ['ketamine treatments within 1 y > 6', 'ketamine treatments within 1 y < 5']}",
      })
  void a_lower_limit_above_the_upper_one_is_one_error(String condition) {
    assertThat(Checked.of(Texts.recommendation("X-ONE-01", condition, "caution")).kinds())
        .containsExactly(Remark.Kind.CROSSED_LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{all: ['weight >= 50 kg', 'weight <= 50 kg']}",
        "{all: ['weight > 50 kg', 'weight < 60 kg']}",
        "{any: ['weight > 60 kg', 'weight < 50 kg']}",
        "{none: ['weight > 60 kg', 'weight < 50 kg']}",
        "{all: ['ketamine treatments within 1 y > 6', 'ketamine treatments within 30 d < 5']}",
      })
  void limits_in_their_order_are_left_alone(String condition) {
    assertThat(Checked.of(Texts.recommendation("X-ONE-01", condition, "caution")).remarks())
        .isEmpty();
  }
}
