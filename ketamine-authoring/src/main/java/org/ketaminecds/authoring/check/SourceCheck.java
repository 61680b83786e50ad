package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/** Finds recommendations that rest on less than they say. */
final class SourceCheck {

  private SourceCheck() {}

  static List<Remark> of(GuidanceRule rule, Written written) {
    List<Remark> remarks = new ArrayList<>();
    Recommendation one = rule.recommendation();
    if (hasNumber(rule) && !namesSource(rule)) {
      remarks.add(
          Remark.of(
              Remark.Kind.NUMBER_WITHOUT_SOURCE,
              written.value(rule.position(), "verification"),
              "\"%s\" of %s, which has a number in its conditions"
                  .formatted(one.verificationMark(), one.id()),
              "the keys of the sources in which the number was seen, or what it is derived from"));
    }
    if (Rung.isUnchecked(one.verification()) && one.advises().compareTo(Advisability.AVOID) >= 0) {
      remarks.add(
          Remark.of(
              Remark.Kind.HELD_BACK,
              written.value(rule.position(), "advise"),
              "\"%s\" of %s, which is %s, so that it raises %s at most"
                  .formatted(
                      one.advises().label(),
                      one.id(),
                      one.verification() == Verification.RECALLED
                          ? "from memory"
                          : "from a secondary source",
                      Rung.raised(one).label()),
              "grave advice that was seen in its source"));
    }
    return remarks;
  }

  private static boolean hasNumber(GuidanceRule rule) {
    return Stream.concat(Stream.of(rule.when()), rule.metWhen().stream())
        .flatMap(SourceCheck::ways)
        .anyMatch(literal -> Range.figure(literal).isPresent());
  }

  private static Stream<Literal> ways(Condition condition) {
    return Literal.everyWay(condition).stream().flatMap(List::stream);
  }

  /** What a site decides by itself has its own word as its source. */
  private static boolean namesSource(GuidanceRule rule) {
    Recommendation one = rule.recommendation();
    boolean hasKeys = one.verificationMark().contains(" ");
    return hasKeys
        || !rule.derivedFrom().isEmpty()
        || (one.verification() == Verification.LOCAL_POLICY && one.interpretation().isPresent());
  }
}
