package org.ketaminecds.authoring.patient;

import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;

/** The lines of conditions. */
final class AskedLines {

  private AskedLines() {}

  /** Every line of these guidances, of scopes and requirements too. */
  static Stream<Line> of(List<Guidance> guidances) {
    return guidances.stream()
        .flatMap(
            guidance ->
                Stream.concat(
                    guidance.guidelines().stream()
                        .flatMap(one -> Stream.concat(of(one.scope()), of(one.reach()))),
                    guidance.rules().stream().flatMap(AskedLines::of)));
  }

  /** Every line of a rule, without its scope. */
  static Stream<Line> of(Guidance.GuidanceRule rule) {
    return Stream.concat(of(rule.when()), rule.metWhen().stream().flatMap(AskedLines::of));
  }

  /** Every line of a condition. */
  static Stream<Line> of(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(AskedLines::of);
    }
    return condition instanceof Line line ? Stream.of(line) : Stream.empty();
  }
}
