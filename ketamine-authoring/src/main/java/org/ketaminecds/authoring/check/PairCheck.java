package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ketaminecds.authoring.encoding.Rung;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;

/** Checks what two recommendations on one matter mean beside each other. */
final class PairCheck {

  private final Predicate<GuidanceRule> looked;
  private final Patients patients;
  private final Asking asking;
  private final List<Remark> remarks = new ArrayList<>();

  PairCheck(Predicate<GuidanceRule> looked, Patients patients, Asking asking) {
    this.looked = looked;
    this.patients = patients;
    this.asking = asking;
  }

  /** What is remarkable about pairs of which at least one is looked at. */
  List<Remark> of(List<GuidanceRule> rules) {
    for (int index = 0; index < rules.size(); index++) {
      GuidanceRule one = rules.get(index);
      for (GuidanceRule later : rules.subList(index + 1, rules.size())) {
        if ((looked.test(one) || looked.test(later)) && onOneMatter(one, later)) {
          pair(one, later);
        }
      }
    }
    return remarks;
  }

  /**
   * Sources may say the same, what is written as "always" is meant to apply together, and a source
   * may tell several things of the same patients.
   */
  private static boolean onOneMatter(GuidanceRule one, GuidanceRule other) {
    Recommendation first = one.recommendation();
    Recommendation second = other.recommendation();
    return one.guideline() == other.guideline()
        && !(one.when() instanceof Always && other.when() instanceof Always)
        && first.kind() == second.kind()
        && first.stage() == second.stage()
        && first.question().equals(second.question())
        && (first.statement().equals(second.statement()) || (raises(first) && raises(second)));
  }

  private static boolean raises(Recommendation one) {
    return Rung.raised(one) != Advisability.NO_CONCERN_IDENTIFIED;
  }

  private void pair(GuidanceRule one, GuidanceRule other) {
    boolean forth = implies(one, other);
    boolean back = implies(other, one);
    if (forth && back) {
      together(one, other);
    } else if (forth) {
      pointless(one, other);
    } else if (back) {
      pointless(other, one);
    }
  }

  private boolean implies(GuidanceRule one, GuidanceRule other) {
    if (patients.anyWith(id(one), id(other))) {
      return false;
    }
    boolean proved = asking.ask(questions -> questions.implies(id(one), id(other)));
    if (!proved && asking.tookTooLong()) {
      remark(
          Remark.Kind.NOT_DECIDED,
          one,
          other,
          "%s, of which it is not known whether it applies only where %s does"
              .formatted(id(one), id(other)),
          "a question that can be decided. The solver was stopped, since it took too long.");
    }
    return proved;
  }

  private void together(GuidanceRule one, GuidanceRule other) {
    if (asks(one).equals(asks(other))) {
      remark(
          Remark.Kind.ALWAYS_TOGETHER,
          other,
          one,
          "%s, which applies just where %s at %s does"
              .formatted(id(other), id(one), one.position()),
          "one recommendation, or conditions that differ");
    }
  }

  private static List<String> asks(GuidanceRule rule) {
    return rule.metWhen().map(Condition::text).orElse(List.of());
  }

  private void pointless(GuidanceRule narrow, GuidanceRule wide) {
    Advisability raised = Rung.raised(narrow.recommendation());
    Advisability already = Rung.raised(wide.recommendation());
    if (raises(narrow.recommendation())
        && wide.metWhen().isEmpty()
        && already.compareTo(raised) >= 0) {
      remark(
          Remark.Kind.POINTLESS,
          narrow,
          wide,
          "%s, which raises %s only where %s at %s already raises %s"
              .formatted(id(narrow), raised.label(), id(wide), wide.position(), already.label()),
          "a recommendation that adds to the advice for some patient");
    }
  }

  /** Stands at the first of the two that is looked at. */
  private void remark(
      Remark.Kind kind, GuidanceRule here, GuidanceRule orHere, String found, String wanted) {
    GuidanceRule place = looked.test(here) ? here : orHere;
    remarks.add(Remark.of(kind, place.position(), found, wanted));
  }

  private static String id(GuidanceRule rule) {
    return rule.recommendation().id();
  }
}
